package org.noticewright.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A truth value with what it rests on.
///
/// @param open facts or questions of law that keep it unknown; empty unless the truth is UNKNOWN
/// @param because why it is false, in words; empty unless the truth is FALSE
record Ruling(Truth truth, Set<String> open, List<String> because) {

    static final Ruling YES = new Ruling(Truth.TRUE, Set.of(), List.of());

    Ruling {
        open = open.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(open));
        because = List.copyOf(because);
    }

    static Ruling no(String because) {
        return new Ruling(Truth.FALSE, Set.of(), List.of(because));
    }

    static Ruling open(String question) {
        return new Ruling(Truth.UNKNOWN, Set.of(question), List.of());
    }

    static Ruling of(boolean value, String ifFalse) {
        return value ? YES : no(ifFalse);
    }

    /// Keeps the reasons that matter: those of the false parts when one is false, else the open questions of
    /// all.
    static Ruling all(List<Ruling> parts) {
        var truth = parts.stream().map(Ruling::truth).reduce(Truth.TRUE, Truth::and);
        return joined(truth, parts);
    }

    static Ruling any(List<Ruling> parts) {
        var truth = parts.stream().map(Ruling::truth).reduce(Truth.FALSE, Truth::or);
        return joined(truth, parts);
    }

    String openInWords() {
        return open.stream().map(FactWords::of).collect(Collectors.joining("; "));
    }

    private static Ruling joined(Truth truth, List<Ruling> parts) {
        if (truth == Truth.TRUE) {
            return YES;
        }
        Set<String> open = new LinkedHashSet<>();
        List<String> because = new ArrayList<>();
        for (var part : parts) {
            if (part.truth == truth) {
                open.addAll(part.open);
                because.addAll(part.because);
            }
        }
        return new Ruling(truth, open, because);
    }

    Ruling not(String ifFalse) {
        return switch (truth) {
            case TRUE -> no(ifFalse);
            case UNKNOWN -> this;
            case FALSE -> YES;
        };
    }
}
