package org.noticewright.casework;

import java.util.List;
import org.noticewright.domain.TimelineEvent;

/// Events entered by hand. Imported and derived events are computed from their sources when shown.
public interface Timeline {

    TimelineEvent.Id add(TimelineEvent event, String reason);

    /// Appends a withdrawal: the event is no longer shown, the log keeps it.
    void withdraw(TimelineEvent.Id id, String reason);

    /// Events by hand that stand, in time order.
    List<Entry> byHand();

    record Entry(TimelineEvent.Id id, TimelineEvent event) {}
}
