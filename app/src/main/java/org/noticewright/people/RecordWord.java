package org.noticewright.people;

import java.util.Set;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;

/// What one record says of its person, once its verdict and a person's decision have been heard.
///
/// @param told elements that a letter may list
/// @param toldWhole those of them of which a whole value stands there
/// @param possible elements that nobody has settled: a letter lists none of them, duties count them
/// @param possibleWhole those of them of which a whole value stands there
/// @param phi whether the record is PHI
/// @param needsReview whether it awaits a person's decision
public record RecordWord(
        Set<DataElement> told,
        Set<DataElement> toldWhole,
        Set<DataElement> possible,
        Set<DataElement> possibleWhole,
        Set<SpecialCategory> special,
        boolean phi,
        boolean needsReview) {}
