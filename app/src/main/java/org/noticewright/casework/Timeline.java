package org.noticewright.casework;

import java.util.List;
import org.noticewright.domain.TimelineEvent;

/// Events entered by hand, and those of imported timelines. Derived events are computed from their sources when shown.
public interface Timeline {

    TimelineEvent.Id add(TimelineEvent event, String reason);

    /// Appends a withdrawal: the event is no longer shown, the log keeps it.
    void withdraw(TimelineEvent.Id id, String reason);

    /// Events by hand that stand, in time order.
    List<Entry> byHand();

    /// Events of imported timelines that stand, in time order.
    List<Entry> imported();

    record Entry(TimelineEvent.Id id, TimelineEvent event) {}
}
