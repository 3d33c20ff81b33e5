package org.noticewright.casework;

import java.util.Optional;

/// The incident facts of the case (FACTS.json), sealed, with every earlier version kept.
public interface CaseFacts {

    /// The facts as JSON text.
    Optional<String> json();

    void replace(String json, String reason);
}
