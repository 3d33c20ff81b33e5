package org.noticewright.classify.detect;

import java.util.List;
import org.noticewright.classify.lexicon.Languages;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;

/// Sentences that read like somebody's health or care though no listed word says so: asks [SenseModel] about the
/// texts of a ticket that identifies a person and whose health the lists leave open.
final class HealthSense {

    /// From here on a person should look: see docs/classification.md for what it costs.
    private static final int MAYBE = 200;
    private static final double WEAK = 0.45;
    private static final double LISTED = 0.4;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_UNKNOWN = 2;

    private final SenseModel model;
    private final ThreadLocal<SenseModel.Reader> readers;
    private final Languages languages;
    private final Scale scale;

    /// How sure a score makes; 0 for one that says nothing.
    interface Scale {
        double confidence(int score);
    }

    HealthSense(SenseModel model, Languages languages, Scale scale) {
        this.model = model;
        this.languages = languages;
        this.scale = scale;
        this.readers = ThreadLocal.withInitial(() -> model.new Reader());
    }

    /// The usual scale: never sure, so that sense alone asks for a person and decides nothing.
    static double confidence(int score) {
        return score >= MAYBE ? WEAK : 0;
    }

    /// What takes a sentence that reads like health.
    interface Sink {
        void take(Candidate candidate);
    }

    /// File names, tags and profiles are no sentences, and what a desk writes says little of its own.
    static boolean reads(Zone zone, TextRef ref) {
        return switch (zone) {
            case REQUESTER, OTHER, SUBJECT -> true;
            case FIELD -> !(ref instanceof TextRef.Tag);
            case AGENT, ATTACHMENT, PROFILE -> false;
        };
    }

    /// Returns how many characters the model was asked about.
    ///
    /// @param claims of the passage: a sentence with a listed word is left to the lists, which know what is denied
    /// @param findings of the ticket
    int find(Passage passage, Claims claims, List<Finding> findings, Sink sink) {
        if (passage.size() == 0) {
            return 0;
        }
        int[] kinds = SenseWords.kinds(passage, findings);
        int asked = 0;
        int first = 0;
        while (first < passage.size()) {
            int last = ModelNames.sentenceEnd(passage, first);
            int head = SenseWords.head(passage, first, last, kinds);
            if (SenseWords.isReadable(passage, head, last, kinds, languages)
                    && !isListed(passage, head, last, claims)) {
                asked += ask(passage, head, last, kinds, sink);
            }
            first = last;
        }
        return asked;
    }

    private static boolean isListed(Passage passage, int first, int last, Claims claims) {
        int start = passage.tokens().start(first);
        int end = passage.tokens().end(last - 1);
        for (Candidate claim : claims.all()) {
            if (claim.element().isHealthContent()
                    && claim.confidence() >= LISTED
                    && claim.start() < end
                    && claim.end() > start) {
                return true;
            }
        }
        return false;
    }

    private int ask(Passage passage, int first, int last, int[] kinds, Sink sink) {
        SenseModel.Reader reader = readers.get();
        reader.begin();
        int known = 0;
        for (int i = first; i < last; i++) {
            int word = SenseWords.number(passage, i, kinds, model);
            known += word >= SenseModel.SPECIAL ? 1 : 0;
            reader.add(word);
        }
        if (known < FEWEST_WORDS || known * MOST_UNKNOWN < reader.count()) {
            return 0;
        }
        int start = passage.tokens().start(first);
        int end = passage.tokens().end(last - 1);
        double confidence = scale.confidence(reader.score());
        if (confidence > 0) {
            sink.take(Candidate.of(start, end, DataElement.DIAGNOSIS, Rule.HEALTH_SENSE, confidence));
        }
        return end - start;
    }
}
