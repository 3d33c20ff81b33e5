package org.noticewright.casework;

import java.util.Map;
import java.util.Optional;
import org.noticewright.domain.Classification;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// The machine's judgement on each ticket: derived, replaceable, stamped with the version that made it.
public interface Classifications {

    /// Saves a run's results in batches; closing commits the rest.
    Writer writer();

    Optional<Classification> of(Ticket.Id ticket);

    /// Tickets by effective verdict (a person's decision before the machine's); unclassified tickets are not
    /// counted.
    Map<Verdict, Long> counts();

    /// Tickets whose classification asks for a person and that nobody has decided.
    long needsReview();

    /// Classified tickets by the version of the rules that judged them, newest use first.
    Map<String, Long> versions();

    /// It changes by a step, with all verdicts: see [RuleSteps].
    PatientStatusPolicy policy();

    /// It changes like the policy.
    GrayZone grayZone();

    interface Writer extends AutoCloseable {
        void save(Ticket.Id ticket, Classification classification);

        @Override
        void close();
    }
}
