package org.noticewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;

/// The findings of a ticket in one plain blob: which text, offsets, element, numbers of names. No text of the
/// ticket.
final class FindingsPacking {

    private static final int SUBJECT = 0;
    private static final int BODY = 1;
    private static final int ATTRIBUTE = 2;
    private static final int FIELD_VALUE = 3;
    private static final int TAG = 4;
    private static final int ATTACHMENT_NAME = 5;
    private static final int AUTHOR_NAME = 6;
    private static final int REQUESTER = 7;
    private static final int ENVELOPE = 8;
    private static final int ATTACHMENT_TEXT = 9;

    private FindingsPacking() {}

    /// @param nameId row of a detector's, rule's or word list's name
    static void write(PayloadWriter to, List<Finding> findings, ToLongFunction<String> nameId) {
        to.number(findings.size());
        for (var finding : findings) {
            write(to, finding.text());
            to.number(finding.span().start()).number(finding.span().length());
            to.number(finding.element().ordinal()).number(finding.kind().ordinal());
            to.number(finding.partial().ordinal());
            to.number(nameId.applyAsLong(finding.detector()));
            to.number(nameId.applyAsLong(finding.rule().value()));
            to.number(nameId.applyAsLong(finding.lexicon()));
            to.number(Double.doubleToLongBits(finding.confidence().value()));
        }
    }

    static List<Finding> read(PayloadReader from, LongFunction<String> name) {
        int count = from.size();
        var findings = new ArrayList<Finding>(count);
        for (int i = 0; i < count; i++) {
            var text = textRef(from);
            int start = from.size();
            findings.add(new Finding(
                    text,
                    new TextSpan(start, start + from.size()),
                    from.oneOf(DataElement.values()),
                    from.oneOf(Finding.Kind.values()),
                    from.oneOf(Finding.Partial.values()),
                    name.apply(from.number()),
                    new RuleId(name.apply(from.number())),
                    name.apply(from.number()),
                    new Confidence(Double.longBitsToDouble(from.number()))));
        }
        return findings;
    }

    private static void write(PayloadWriter to, TextRef text) {
        switch (text) {
            case TextRef.Subject() -> to.number(SUBJECT);
            case TextRef.Body(int message) -> to.number(BODY).number(message);
            case TextRef.Attribute(int message, int attribute) ->
                to.number(ATTRIBUTE).number(message).number(attribute);
            case TextRef.FieldValue(int field) -> to.number(FIELD_VALUE).number(field);
            case TextRef.Tag(int tag) -> to.number(TAG).number(tag);
            case TextRef.AttachmentName(int attachment) ->
                to.number(ATTACHMENT_NAME).number(attachment);
            case TextRef.AuthorName(int message) -> to.number(AUTHOR_NAME).number(message);
            case TextRef.Envelope(int message, int line) ->
                to.number(ENVELOPE).number(message).number(line);
            case TextRef.AttachmentText(int attachment) ->
                to.number(ATTACHMENT_TEXT).number(attachment);
            case TextRef.Requester(var part) -> to.number(REQUESTER).number(part.ordinal());
        }
    }

    private static TextRef textRef(PayloadReader from) {
        int form = from.size();
        return switch (form) {
            case SUBJECT -> new TextRef.Subject();
            case BODY -> new TextRef.Body(from.size());
            case ATTRIBUTE -> new TextRef.Attribute(from.size(), from.size());
            case FIELD_VALUE -> new TextRef.FieldValue(from.size());
            case TAG -> new TextRef.Tag(from.size());
            case ATTACHMENT_NAME -> new TextRef.AttachmentName(from.size());
            case AUTHOR_NAME -> new TextRef.AuthorName(from.size());
            case ENVELOPE -> new TextRef.Envelope(from.size(), from.size());
            case ATTACHMENT_TEXT -> new TextRef.AttachmentText(from.size());
            case REQUESTER -> new TextRef.Requester(from.oneOf(TextRef.Requester.Part.values()));
            default -> throw new IllegalStateException("The findings name a text of an unknown form: " + form);
        };
    }
}
