package org.noticewright.casework;

import java.util.List;
import org.noticewright.domain.CaseDictionary;

/// The case's dictionary of what values of the metadata mean. It changes by steps only: see [RuleSteps].
public interface Meanings {

    CaseDictionary current();

    /// The dictionary as these edits would leave it; nothing is written. Applying them next gives exactly
    /// this one.
    CaseDictionary after(List<CaseDictionary.Edit> edits);
}
