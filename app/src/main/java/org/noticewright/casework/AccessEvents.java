package org.noticewright.casework;

import java.util.Optional;
import java.util.function.Consumer;
import org.noticewright.domain.AccessEvent;

/// The access log, in time order.
public interface AccessEvents {

    long count();

    /// In time order, then id order.
    void forEach(Consumer<AccessEvent.Stored> consumer);

    Optional<AccessEvent.Stored> get(AccessEvent.Id id);
}
