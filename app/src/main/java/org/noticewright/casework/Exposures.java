package org.noticewright.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.Ticket;

/// What the intruder did with each ticket, by the last scope run.
public interface Exposures {

    /// Before any scope run every ticket is POSSIBLE.
    GradedExposure of(Ticket.Id ticket);

    /// Many at once, for whoever goes through all tickets in chunks.
    Map<Ticket.Id, GradedExposure> of(List<Ticket.Id> tickets);

    /// The windows decided on before the present one, newest first, each once: what a decision can be set
    /// back to.
    List<AccessWindow> earlierWindows();

    /// The evidence as it stands.
    Grounds grounds();

    /// Replaces all grades at once and remembers the window they were computed for. Whatever ends it early, those
    /// before stand.
    ///
    /// @param grounds what they follow from
    /// @param grades hands grades on, one at a time
    /// @param reason why a person decided on this window; goes into the log
    void replaceAll(
            Grounds grounds,
            AccessWindow window,
            Progress progress,
            Consumer<Consumer<GradedExposure>> grades,
            String reason);

    Optional<AccessWindow> window();

    /// Whether grades follow from the evidence that the case holds now; so do none where no window was decided on.
    boolean isCurrent();

    Map<Exposure, Long> counts();
}
