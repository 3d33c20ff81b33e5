package org.noticewright.domain;

/// A finding of one character, for tests that ask what findings mean and not where they stand.
public final class SampleFinding {

    private SampleFinding() {}

    /// A plain one in the first message.
    public static Finding of(DataElement element, String rule, double confidence) {
        return of(new TextRef.Body(0), element, Finding.Kind.PLAIN, new RuleId(rule), confidence);
    }

    public static Finding of(TextRef where, DataElement element, Finding.Kind kind, RuleId rule, double confidence) {
        return new Finding(
                where,
                new TextSpan(0, 1),
                element,
                kind,
                Finding.Partial.WHOLE,
                "detector",
                rule,
                "lists",
                new Confidence(confidence));
    }
}
