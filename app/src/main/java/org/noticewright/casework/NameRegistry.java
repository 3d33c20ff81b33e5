package org.noticewright.casework;

import java.util.Set;
import org.noticewright.domain.CaseNames;

/// The names that all records of the case are read with. They change by steps only: see [RuleSteps].
public interface NameRegistry {

    CaseNames current();

    /// These names with the stamp they have in this case; nothing is written.
    CaseNames of(Set<String> people, Set<String> staff);
}
