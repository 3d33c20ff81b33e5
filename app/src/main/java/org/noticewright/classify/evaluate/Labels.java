package org.noticewright.classify.evaluate;

import java.util.List;
import java.util.Set;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Verdict;

/// The gold labels of one ticket.
///
/// @param id the ticket's native id
public record Labels(
        String id, Verdict verdict, Set<SpecialCategory> special, Set<DataElement> elements, List<LabelledSpan> spans) {

    public Labels {
        special = Set.copyOf(special);
        elements = Set.copyOf(elements);
        spans = List.copyOf(spans);
    }

    /// One labelled span.
    ///
    /// @param where the text's name as in `scan` output
    /// @param start UTF-16 offset, -1 when the label stands for the whole value (`requester`)
    /// @param end exclusive, -1 likewise
    public record LabelledSpan(String where, int start, int end, DataElement element, boolean partial) {}
}
