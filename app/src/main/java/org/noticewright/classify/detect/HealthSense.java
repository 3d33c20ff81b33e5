package org.noticewright.classify.detect;

import java.util.List;
import java.util.function.Consumer;
import org.noticewright.classify.lexicon.Languages;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;

/// Sentences that read like somebody's health or care though no listed word says so: asks [SenseModel] about the
/// texts of a ticket that identifies a person and whose health the lists leave open.
final class HealthSense {

    /// From here on a person should look: see docs/classification.md for what it costs.
    private static final int MAYBE = 200;
    private static final double LISTED = 0.4;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_UNKNOWN = 2;

    private final SenseModel model;
    private final ThreadLocal<SenseModel.Reader> readers;
    private final Languages languages;

    HealthSense(SenseModel model, Languages languages) {
        this.model = model;
        this.languages = languages;
        this.readers = ThreadLocal.withInitial(() -> model.new Reader());
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
    /// @param found takes each sentence that reads like health
    int find(Passage passage, Claims claims, List<Finding> findings, Consumer<Candidate> found) {
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
                asked += ask(passage, head, last, kinds, found);
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

    private int ask(Passage passage, int first, int last, int[] kinds, Consumer<Candidate> found) {
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
        if (reader.score() >= MAYBE) {
            // Never sure, so that sense alone asks for a person and decides nothing.
            found.accept(Candidate.of(start, end, DataElement.DIAGNOSIS, Rule.HEALTH_SENSE, HealthDetector.WEAK));
        }
        return end - start;
    }
}
