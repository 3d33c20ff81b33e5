package org.noticewright.timeline;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.LoggedObject;

/// Whose a log line is, by actor, time and marks.
public final class IntruderMarks {

    /// Whose a log line is.
    public enum Attribution {
        INTRUDER,
        /// It may be the intruder's: the account matches and the line shows none of the marks one could tell
        /// by, or a mark of the intruder shows under an account nobody named.
        UNCLEAR,
        OTHER
    }

    private final AccessWindow window;
    private final Clocks clocks;
    private final Set<String> actors;
    private final List<AddressBlock> blocks;

    public IntruderMarks(AccessWindow window) {
        this.window = window;
        this.clocks = new Clocks(window.clocks());
        this.actors = window.actors().stream().map(IntruderMarks::folded).collect(Collectors.toSet());
        this.blocks = window.addresses().stream().map(AddressBlock::of).toList();
    }

    /// Whose the line is; OTHER outside the window.
    public Attribution of(AccessEvent event) {
        return isInWindow(event) ? ofAnyTime(event) : Attribution.OTHER;
    }

    /// Whose the line is, whenever it was.
    public Attribution ofAnyTime(AccessEvent event) {
        boolean known = event.actorId() != null || event.actorName() != null;
        if (isNamed(event)) {
            return ofAccount(event);
        }
        if (!isMarked(event)) {
            return Attribution.OTHER;
        }
        return known ? Attribution.UNCLEAR : Attribution.INTRUDER;
    }

    /// Whether the line shows a mark of the intruder's, whenever it was and whoever's account it is of.
    boolean isMarked(AccessEvent event) {
        return Boolean.TRUE.equals(bySession(event))
                || Boolean.TRUE.equals(byToken(event))
                || Boolean.TRUE.equals(byAddress(event));
    }

    boolean isInWindow(AccessEvent event) {
        Instant earliest = clocks.trueTime(event);
        Instant latest = clocks.latest(event);
        return !latest.isBefore(window.from()) && !earliest.isAfter(window.to());
    }

    /// Whether the line's account is one of the window's.
    public boolean isNamed(AccessEvent event) {
        return isActor(event.actorId()) || isActor(event.actorName());
    }

    private boolean isActor(@Nullable String actor) {
        return actor != null && actors.contains(folded(actor));
    }

    private Attribution ofAccount(AccessEvent event) {
        if (window.takesWholeAccounts()) {
            return Attribution.INTRUDER;
        }
        var told = new HashSet<Boolean>();
        for (Boolean mark :
                new @Nullable Boolean[] {bySession(event), byAddress(event), byToken(event), byAgent(event)}) {
            if (mark != null) {
                told.add(mark);
            }
        }
        if (told.contains(true)) {
            return Attribution.INTRUDER;
        }
        return told.isEmpty() ? Attribution.UNCLEAR : Attribution.OTHER;
    }

    private @Nullable Boolean bySession(AccessEvent event) {
        return window.sessions().isEmpty() || event.sessionId() == null
                ? null
                : window.sessions().contains(event.sessionId());
    }

    /// Another program does not clear a line unless the program is all there is to tell by: one changes easily.
    private @Nullable Boolean byAgent(AccessEvent event) {
        if (window.agents().isEmpty() || event.userAgent() == null) {
            return null;
        }
        if (window.agents().contains(event.userAgent())) {
            return true;
        }
        boolean nothingElse = window.sessions().isEmpty()
                && blocks.isEmpty()
                && window.tokens().isEmpty();
        return nothingElse ? false : null;
    }

    private @Nullable Boolean byAddress(AccessEvent event) {
        String ip = event.ip();
        if (blocks.isEmpty() || ip == null) {
            return null;
        }
        return blocks.stream().anyMatch(block -> block.contains(ip));
    }

    private @Nullable Boolean byToken(AccessEvent event) {
        if (window.tokens().isEmpty()) {
            return null;
        }
        var named = event.objects().stream()
                .filter(object -> object.kind() == LoggedObject.Kind.TOKEN)
                .map(LoggedObject::id)
                .toList();
        return named.isEmpty() ? null : named.stream().anyMatch(window.tokens()::contains);
    }

    private static String folded(String actor) {
        return actor.strip().toLowerCase(Locale.ROOT);
    }
}
