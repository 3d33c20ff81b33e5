package org.noticewright.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Message;
import org.noticewright.domain.Ticket;

/// Sentences that say why. They name times, counts and logs, never a person or what a ticket says.
final class Reasons {

    private Reasons() {}

    /// Why a ticket is EXPORTED, VIEWED or LISTED.
    static String reached(Exposure grade, List<Claims.Hit> hits) {
        var strongest = hits.stream().filter(hit -> hit.grade() == grade).toList();
        var first = strongest.getFirst().claim();
        var what = switch (grade) {
            case EXPORTED -> "The intruder exported this ticket at %s";
            case LISTED -> "The intruder saw this ticket in a list, a search result or its requester's profile at %s";
            default -> "The intruder opened this ticket at %s";
        };
        return what.formatted(first.at()) + said(strongest, hits) + ".";
    }

    private static String said(List<Claims.Hit> strongest, List<Claims.Hit> all) {
        boolean computed =
                strongest.stream().allMatch(hit -> hit.claim().line().targets().isEmpty());
        var how = computed ? ", by what the log line covers" : "";
        if (all.size() == 1) {
            return how;
        }
        return how + "; %,d log lines say so (%s)".formatted(all.size(), actions(all));
    }

    private static String actions(List<Claims.Hit> hits) {
        Map<AccessEvent.Action, Long> counts = new EnumMap<>(AccessEvent.Action.class);
        hits.forEach(hit -> counts.merge(hit.claim().line().action(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> "%,d %s".formatted(entry.getValue(), Actions.words(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    /// Why a ticket is POSSIBLE.
    static String possible(List<Claims.Hit> hits, int wide, List<Hole> open) {
        var parts = new ArrayList<String>();
        if (!hits.isEmpty()) {
            parts.add(unclear(hits));
        }
        if (wide > 0) {
            parts.add("""
                The intruder read lists, searches, exports or files whose records cannot be told from the log (%,d %s) \
                while this ticket existed.\
                """.formatted(wide, wide == 1 ? "line" : "lines"));
        }
        if (!open.isEmpty()) {
            var more = open.size() == 1 ? "" : " (and %,d more holes)".formatted(open.size() - 1);
            parts.add(open.getFirst().sentence() + more);
        }
        return String.join(" ", parts);
    }

    private static String unclear(List<Claims.Hit> hits) {
        long unsure = hits.stream().filter(hit -> !hit.claim().sure()).count();
        if (unsure > 0) {
            return """
                %,d log %s reached this ticket, and whether it was the intruder cannot be told from %s.\
                """.formatted(unsure, unsure == 1 ? "line" : "lines", unsure == 1 ? "it" : "them");
        }
        return """
            This ticket may have been among the records of %,d log %s: a time or a place in a list is not known \
            exactly.\
            """.formatted(hits.size(), hits.size() == 1 ? "line" : "lines");
    }

    /// What of the ticket's text was blacked out, and whether before the window. The platform tells no time; a
    /// ticket that did not change since cannot have been blacked out since.
    static String blackedOut(Ticket ticket, AccessWindow window) {
        boolean any = ticket.messages().stream().anyMatch(message -> message.redaction() != Message.Redaction.NONE);
        if (!any) {
            return "";
        }
        var updated = ticket.updatedAt();
        return updated != null && updated.latest().isBefore(window.from())
                ? " Text blacked out in it was so before the window: that text was not reached."
                : " Text blacked out in it may still have been readable in the window.";
    }

    /// Why a line's records cannot be told.
    static String whyOpen(Claim.Line line) {
        if (line.rows() > line.targets().size() && !line.targets().isEmpty()) {
            return "the line counts %,d records and names %,d"
                    .formatted(line.rows(), line.targets().size());
        }
        return switch (line.scope()) {
            case BULK -> "the line covers whatever the account could see";
            case RANGE -> "the line covers a set of records that it does not describe";
            default -> "the line does not say which records it reached";
        };
    }

    static Resolution withoutReach(Claim claim, Resolution.How how) {
        var sentence = how == Resolution.How.FAILED
                ? "The attempt failed: it opened nothing."
                : "A person ruled that this line reached no record.";
        return new Resolution(
                claim.id(),
                claim.at(),
                claim.line().action(),
                how,
                Exposure.NOT_ACCESSED,
                0,
                0,
                claim.line().rows(),
                sentence);
    }

    /// What became of a line that does no more than name tickets.
    ///
    /// @param tickets of the case that it names
    static Resolution named(Claim claim, long tickets) {
        return new Resolution(
                claim.id(),
                claim.at(),
                claim.line().action(),
                Resolution.How.NAMED,
                claim.grade(),
                tickets,
                0,
                claim.line().rows(),
                ofLine(claim, null, tickets, null));
    }

    /// What became of a line.
    ///
    /// @param named tickets of the case that it names, or that hold what it names
    /// @param open why it is widened, null when it is not
    static String ofLine(Claim claim, @Nullable Reach reach, long named, @Nullable String open) {
        var whose = claim.sure() ? "" : " Whether it was the intruder cannot be told, so that is POSSIBLE only.";
        if (open != null) {
            var what = reach == null ? "" : " (" + reach.words() + ")";
            return "Every ticket that existed then is POSSIBLE%s: %s.%s".formatted(what, open, whose);
        }
        if (reach == null) {
            return "It names %,d %s of the case.%s".formatted(named, named == 1 ? "ticket" : "tickets", whose);
        }
        var maybe = reach.maybe() > 0 ? ", and perhaps %,d more".formatted(reach.maybe()) : "";
        return "It covers %s: %,d tickets of the case%s.%s".formatted(reach.words(), reach.in(), maybe, whose);
    }
}
