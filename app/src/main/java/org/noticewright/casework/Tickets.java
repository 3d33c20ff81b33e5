package org.noticewright.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// The tickets of the case, joined from all evidence by native key: messages of separate files in time order,
/// the requester's profile, titles for field ids.
public interface Tickets {

    long count();

    long messageCount();

    /// Records of tickets that lost against a newer one, in the whole case, whichever came first.
    long earlierVersions();

    Ticket.Stored get(Ticket.Id id);

    Optional<Ticket.Id> find(NativeKey key);

    /// Where the ticket's own record and each of its messages came from, in the order of the messages, the
    /// ticket first.
    List<SourcePointer> origins(Ticket.Id id);

    /// Records of the ticket that lost against a newer one, newest first.
    List<Version> versions(Ticket.Id id);

    /// Wordings of messages that another record words in another way, and that [#get] does not show.
    List<OtherWording> otherWordings(Ticket.Id id);

    /// Every ticket in id order, unsealed and joined on the fly in bounded memory. The consumer may be called
    /// from one worker thread; read transactions stay short.
    void forEach(Progress progress, Consumer<Ticket.Stored> consumer);

    /// Every ticket's head in id order: the messages are left out, which spares most of the unsealing.
    void forEachHead(Progress progress, Consumer<Ticket.Stored> consumer);

    /// Every classified ticket's head with all that is known of it, in id order.
    void forEachJudged(Progress progress, Consumer<Judged> consumer);

    /// These tickets, whole, in the order given; read in chunks, so that any order costs little more than id
    /// order.
    void forEachOf(List<Ticket.Id> ids, Progress progress, Consumer<Whole> consumer);

    /// The same with whole tickets.
    void forEachWholeJudged(Progress progress, Consumer<Judged> consumer);

    /// Tickets whose evidence changed after their last classification, or that were never classified. What
    /// older rules judged is not among them: that changes by a step of its own ([ChangeRules]).
    void forEachToClassify(Progress progress, Consumer<Ticket.Stored> consumer);

    /// Ids in the table's order under a filter; rows are fetched by id for what is visible.
    long[] ids(Filter filter);

    /// Rows for these ids in the same order.
    List<Row> rows(long[] ids);

    /// @param origin where the ticket's own record came from
    /// @param classification null when it was never classified
    record Whole(
            Ticket.Stored stored,
            SourcePointer origin,
            @Nullable Classification classification) {}

    /// A record that lost against a newer one.
    ///
    /// @param origin where it came from
    /// @param changedAt when the record itself says it was last changed; null when it does not
    /// @param differing messages of it that the ticket no longer shows with this text
    record Version(SourcePointer origin, @Nullable Instant changedAt, String subject, List<Message> differing) {

        public Version {
            differing = List.copyOf(differing);
        }

        @Override
        public String toString() {
            return "Version[" + differing.size() + " messages]";
        }
    }

    /// @param origin where this wording came from
    record OtherWording(SourcePointer origin, Message message) {

        @Override
        public String toString() {
            return "OtherWording[…]";
        }
    }

    /// @param head the ticket, without its messages where only heads were asked for
    /// @param decision the standing decision of a person, when there is one
    record Judged(
            Ticket.Id id,
            Ticket head,
            Classification classification,
            @Nullable ReviewDecision decision,
            GradedExposure exposure) {

        public Verdict effectiveVerdict() {
            return decision == null ? classification.verdict() : decision.verdict();
        }

        @Override
        public String toString() {
            return "Judged[" + id.value() + "]";
        }
    }

    /// Every field but `text` is applied in SQL; `text` is a case-insensitive search over unsealed subject,
    /// requester and messages.
    record Filter(
            Set<Verdict> verdicts,
            Set<Exposure> exposures,
            boolean onlyNeedsReview,
            boolean onlyUndecided,
            @Nullable String text) {

        public static final Filter ALL = new Filter(Set.of(), Set.of(), false, false, null);

        public Filter {
            verdicts = Set.copyOf(verdicts);
            exposures = Set.copyOf(exposures);
        }

        @Override
        public String toString() {
            return "Filter[…]";
        }
    }

    /// What the records table shows. `verdict` is the effective one: a person's decision before the machine's.
    record Row(
            Ticket.Id id,
            NativeKey key,
            String subject,
            String requester,
            @Nullable Instant createdAt,
            @Nullable Verdict verdict,
            boolean needsReview,
            boolean decided,
            Set<DataElement> elements,
            Exposure exposure) {

        @Override
        public String toString() {
            return "Row[" + id.value() + "]";
        }
    }
}
