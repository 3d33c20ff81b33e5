package org.noticewright.domain;

/// A finding of one character in the first message, for tests that ask what findings mean and not where they stand.
public final class SampleFinding {

    private SampleFinding() {}

    public static Finding of(DataElement element, String rule, double confidence) {
        return new Finding(
                new TextRef.Body(0),
                new TextSpan(0, 1),
                element,
                Finding.Kind.PLAIN,
                Finding.Partial.WHOLE,
                "detector",
                new RuleId(rule),
                "lists",
                new Confidence(confidence));
    }
}
