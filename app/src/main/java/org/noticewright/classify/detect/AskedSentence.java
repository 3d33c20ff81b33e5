package org.noticewright.classify.detect;

import java.util.function.Consumer;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.text.NormalizedText;

/// A sentence of a ticket that the sense model was asked about.
///
/// @param sure how much it and its clearest word speak of health: log-odds in hundredths
/// @param words numbers of the model's vocabulary
record AskedSentence(TextRef text, TextSpan span, int sure, int[] words) {

    /// Whether a finding lies in it.
    boolean holds(Finding finding) {
        return finding.text().equals(text)
                && finding.span().start() < span.end()
                && finding.span().end() > span.start();
    }

    /// What takes the model's word as before, and each sentence that it was asked about.
    static HealthSense.Sensed listening(HealthSense.Sensed said, Consumer<AskedSentence> heard) {
        return new HealthSense.Sensed() {

            @Override
            public void told(Candidate claim) {
                said.told(claim);
            }

            @Override
            public void doubted(Candidate claim) {
                said.doubted(claim);
            }

            @Override
            public void confirmed(Candidate claim) {
                said.confirmed(claim);
            }

            @Override
            public void asked(Passage passage, int first, int last, SenseModel.Reader reader, int score) {
                NormalizedText text = passage.normalized();
                int start = text.originalStart(passage.tokens().start(first));
                int end = text.originalEnd(passage.tokens().end(last - 1));
                int sure = score + reader.margin(HealthSense.clearest(reader));
                heard.accept(new AskedSentence(passage.ref(), new TextSpan(start, end), sure, reader.words()));
            }
        };
    }

    @Override
    public String toString() {
        return "AskedSentence[" + text + ", " + span + "]";
    }
}
