package org.noticewright.classify.evaluate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Verdict;

/// The gold labels of one ticket. What the label file does not speak of is null and is not compared.
///
/// @param id the ticket's native id
public record Labels(
        String id,
        Verdict verdict,
        @Nullable Set<SpecialCategory> special,
        @Nullable Set<DataElement> elements,
        @Nullable List<LabelledSpan> spans) {

    public Labels {
        special = special == null ? null : Set.copyOf(special);
        elements = elements == null ? null : Set.copyOf(elements);
        spans = spans == null ? null : List.copyOf(spans);
    }

    /// One labelled span.
    ///
    /// @param where the text's name as in `scan` output
    /// @param start UTF-16 offset, -1 when the label stands for the whole value (`requester`)
    /// @param end exclusive, -1 likewise
    public record LabelledSpan(String where, int start, int end, DataElement element, boolean partial) {

        /// The place without what a person wrote there: a tag's text or a file's name is left out.
        String place() {
            int colon = where.indexOf(':');
            return colon < 0 || where.startsWith("message:") ? where : where.substring(0, colon);
        }
    }
}
