package org.noticewright.classify.detect;

import java.util.List;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Words that read like somebody's health or care though no list has them, and listed ones that do not: asks
/// [SenseModel] about the sentences of a ticket that identifies a person.
final class HealthSense {

    /// From here on words tell of health rather than of nothing.
    private static final int TELLS = 50;
    /// From here on, words and sentence together, a person should look: see docs/classification.md for what it costs.
    private static final int MAYBE = -50;
    /// The same for a sentence whose words say nothing each for itself.
    private static final int MAYBE_TOGETHER = -20;
    /// From here on they are more likely health than not, by far.
    private static final int CLEAR = 175;
    /// So much more is asked of words of payment where nothing sure tells of care: banks and shops use the same.
    private static final int MONEY = 150;
    /// From here on what a desk writes to somebody tells of their health. It speaks of many things in health's words.
    private static final int OVERHEARD = 150;
    /// Below this, words and sentence together, listed words of talk are doubted.
    private static final int DOUBTFUL = -450;
    /// Words of one text that are read: what a log or a book holds beyond is left to the lists.
    static final int MOST_READ = 20_000;

    /// Words of banks, in a sentence that says nothing sure of care.
    private static final HashTable BANK = WordHash.tableOfLine(
            "card cards atm atms withdrawal withdrawals contactless dollars euros currency transfer"
                    + " transfers transferred transaction transactions deposit deposited deposits beneficiary"
                    + " beneficiaries payee pin topup overdraft debit cash");

    private static final int SENTENCE = 40;
    private static final int NOWHERE = Integer.MIN_VALUE;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_UNKNOWN = 2;
    private static final int SHORTEST_FOREIGN = 4;

    private final SenseModel model;
    private final ThreadLocal<SenseModel.Reader> readers;
    private final Lexicon lexicon;

    HealthSense(Lexicon lexicon) {
        this.model = SenseModel.read(lexicon.model(Model.SENSE));
        this.lexicon = lexicon;
        this.readers = ThreadLocal.withInitial(() -> model.new Reader());
    }

    SenseModel model() {
        return model;
    }

    /// What the model has to say of a passage.
    interface Sensed {

        /// Words that read like health and are in no list.
        void told(Candidate claim);

        /// Listed words that read like no health; where the verdict would be sure.
        void doubted(Candidate claim);

        /// Listed words that are not enough alone, and clearly read like health where they stand.
        void confirmed(Candidate claim);

        /// A sentence that the model was asked about: before what it has to say of it.
        ///
        /// @param reader that has read it
        /// @param score how much it speaks of health
        default void asked(Passage passage, int first, int last, SenseModel.Reader reader, int score) {}
    }

    /// How much of a text's sentences is heeded.
    enum Heed {
        NOTHING,
        /// Whether one as a whole tells of somebody's health, where nothing else in the ticket does.
        OVERHEARD,
        EVERY_WORD
    }

    /// File names, tags and profiles are no sentences, and what a desk writes says little of its own, but in a note of
    /// a call: there nobody else says what the caller said.
    ///
    /// @param isNote whether only the desk writes in the ticket
    static Heed heed(Zone zone, TextRef ref, boolean isNote) {
        return switch (zone) {
            // Lines of addresses are no sentences: "mary@x.test".
            case REQUESTER, OTHER, SUBJECT -> ref instanceof TextRef.Envelope ? Heed.NOTHING : Heed.EVERY_WORD;
            case FIELD -> ref instanceof TextRef.FieldValue ? Heed.EVERY_WORD : Heed.NOTHING;
            case AGENT -> isNote ? Heed.EVERY_WORD : Heed.OVERHEARD;
            case ATTACHMENT, PROFILE -> Heed.NOTHING;
        };
    }

    /// Returns how many characters the model was asked about.
    ///
    /// @param claims of the passage: where the lists found health the model adds nothing
    /// @param findings of the passage
    /// @param heed not [Heed#NOTHING]
    /// @param standing how far the lists get with the ticket, not [Standing#NOBODY]
    /// @param sensed takes what the model has to say, in the order of the places
    int find(Passage passage, Claims claims, List<Finding> findings, Heed heed, Standing standing, Sensed sensed) {
        int size = Math.min(passage.size(), MOST_READ);
        if (size == 0) {
            return 0;
        }
        int[] kinds = SenseWords.kinds(passage, findings, lexicon);
        var reading =
                new ListedHealth(passage, claims, findings, passage.tokens().end(size - 1));
        int asked = 0;
        int first = 0;
        while (first < size) {
            int last = Math.min(size, ModelNames.sentenceEnd(passage, first));
            int head = SenseWords.head(passage, first, last, kinds);
            if (SenseWords.isReadable(passage, head, last, kinds, lexicon.languages())) {
                reading.to(passage.tokens().start(head), passage.tokens().end(last - 1));
                asked += reading.isOverruled()
                        ? 0
                        : ask(passage, head, last, kinds, reading.here(), heed, standing, sensed);
            }
            first = last;
        }
        return asked;
    }

    private static boolean isListed(Passage passage, int first, int last, List<Candidate> listed) {
        int start = passage.tokens().start(first);
        int end = passage.tokens().end(last - 1);
        for (Candidate claim : listed) {
            if (claim.start() < end && claim.end() > start) {
                return true;
            }
        }
        return false;
    }

    private int ask(
            Passage passage,
            int first,
            int last,
            int[] kinds,
            List<Candidate> listed,
            Heed heed,
            Standing standing,
            Sensed sensed) {
        SenseModel.Reader reader = readers.get();
        reader.begin();
        int known = 0;
        for (int i = first; i < last; i++) {
            int word = SenseWords.number(passage, i, kinds, model);
            known += word >= SenseModel.SPECIAL ? 1 : 0;
            reader.add(word, i);
        }
        if (known < FEWEST_WORDS || known * MOST_UNKNOWN < reader.count()) {
            return 0;
        }
        int score = reader.score();
        sensed.asked(passage, first, last, reader, score);
        switch (standing) {
            case SURE -> doubt(passage, reader, score, listed, sensed);
            case OPEN -> confirm(passage, reader, score, listed, sensed);
            case REVIEWED, NOBODY -> {}
        }
        boolean told = heed == Heed.EVERY_WORD && tell(passage, reader, score, kinds, listed, standing, sensed);
        if (standing == Standing.OPEN && !told && !isListed(passage, first, last, listed)) {
            tellSentence(passage, first, last, reader, score, heed, sensed);
        }
        return passage.tokens().end(last - 1) - passage.tokens().start(first);
    }

    /// Doubts listed words of patients' own talk where sentence and words read like anything but health: "the surgery
    /// of our website code".
    private static void doubt(
            Passage passage, SenseModel.Reader reader, int score, List<Candidate> listed, Sensed sensed) {
        if (score > DOUBTFUL / 2) {
            return;
        }
        for (Candidate claim : listed) {
            if (claim.confidence() >= HealthDetector.STRONG_ENOUGH && isTalk(claim) && !isOwn(passage, claim)) {
                int margin = margin(passage, reader, claim);
                if (margin != NOWHERE && score + margin < DOUBTFUL) {
                    sensed.doubted(claim);
                }
            }
        }
    }

    /// "The intake template is wrong, I have asthma".
    private static boolean isOwn(Passage passage, Candidate claim) {
        return OwnHealth.isClaimed(passage, claim, Relevance.tokenAt(passage.tokens(), claim.start()));
    }

    /// Confirms listed words that may mean anything where sentence and words clearly read like health: "the patch
    /// itches under my arm". Who treats somebody, said of anybody, says nothing of them.
    private static void confirm(
            Passage passage, SenseModel.Reader reader, int score, List<Candidate> listed, Sensed sensed) {
        for (Candidate claim : listed) {
            boolean mayBe =
                    claim.confidence() < HealthDetector.STRONG_ENOUGH && claim.element() != DataElement.PROVIDER;
            int margin = mayBe ? margin(passage, reader, claim) : NOWHERE;
            if (margin != NOWHERE && score + margin >= CLEAR) {
                sensed.confirmed(claim);
            }
        }
    }

    /// Whether it goes by everyday words of complaints, treatments and tests, which have other meanings too; words of
    /// medicines and payment have few.
    private static boolean isTalk(Candidate claim) {
        return claim.rule().isOfTalk()
                && claim.special() == null
                && switch (claim.element()) {
                    case DIAGNOSIS, TREATMENT, LAB_RESULT -> true;
                    default -> false;
                };
    }

    /// How much the words of a claim speak of health, [#NOWHERE] when none is of the sentence last scored.
    private static int margin(Passage passage, SenseModel.Reader reader, Candidate claim) {
        int most = NOWHERE;
        for (int at = 0; at < reader.count(); at++) {
            int token = reader.token(at);
            if (passage.tokens().start(token) < claim.end() && passage.tokens().end(token) > claim.start()) {
                most = Math.max(most, reader.margin(at));
            }
        }
        return most;
    }

    /// Claims each stretch of words that speak of one thing; returns whether there was any. What a title makes of a
    /// name is known to the lists.
    private boolean tell(
            Passage passage,
            SenseModel.Reader reader,
            int score,
            int[] kinds,
            List<Candidate> listed,
            Standing standing,
            Sensed sensed) {
        boolean any = false;
        boolean bank = speaksOfBanks(passage, reader);
        int at = 0;
        while (at < reader.count()) {
            int begin = at;
            int margin = NOWHERE;
            while (at < reader.count()
                    && reader.margin(at) >= TELLS
                    && reader.told(at) == reader.told(begin)
                    && !isBesideAmount(passage, reader.token(at))
                    && !SenseWords.isIdiom(kinds[reader.token(at)])) {
                margin = Math.max(margin, reader.margin(at++));
            }
            if (at == begin) {
                at++;
                continue;
            }
            int first = reader.token(begin);
            int last = reader.token(at - 1) + 1;
            boolean titled = passage.is(first, Cue.CLINICIAN) || first > 0 && passage.is(first - 1, Cue.CLINICIAN);
            boolean money = isMoney(reader.told(begin)) || isBesideAmount(passage, last);
            int sure = score + margin - (standing == Standing.OPEN && money ? MONEY : 0);
            if (!titled
                    && !isPricedResult(passage, last, reader.told(begin))
                    && sure >= MAYBE
                    && !isCourtesy(passage, first, last)
                    && !isListed(passage, first, last, listed)) {
                int told = mayBeClear(reader.told(begin), standing, bank) ? sure : Math.min(sure, CLEAR - 1);
                sensed.told(claim(passage, first, last, reader.told(begin), told));
                any = true;
            }
        }
        return any;
    }

    /// Whether words may be clear where the lists are sure of nothing: who treats somebody, said of anybody, says
    /// nothing of them, money is paid for anything, and banks have withdrawals, physical cards and problems too. A
    /// person looks all the same.
    private static boolean mayBeClear(int told, Standing standing, boolean bank) {
        return standing != Standing.OPEN
                || (!bank && !isMoney(told) && SenseModel.TOLD.get(told) != DataElement.PROVIDER);
    }

    /// Whether the sentence around a word speaks of banks too.
    static boolean isBesideBanks(Passage passage, int token) {
        for (int i = token; i >= 0 && (i == token || !passage.endsSentence(i)) && token - i < SENTENCE; i--) {
            if (BANK.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        for (int i = token + 1; i < passage.size() && !passage.endsSentence(i - 1) && i - token < SENTENCE; i++) {
            if (BANK.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfBanks(Passage passage, SenseModel.Reader reader) {
        for (int at = 0; at < reader.count(); at++) {
            if (BANK.get(passage.tokens().hash(reader.token(at))) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "Gracias", "obrigado": one of the words that tell a language says nothing else.
    private boolean isCourtesy(Passage passage, int first, int last) {
        return last - first == 1
                && passage.tokens().length(first) >= SHORTEST_FOREIGN
                && lexicon.languages().of(passage.tokens().hash(first)) > SenseWords.ENGLISH;
    }

    private static boolean isMoney(int told) {
        return SenseModel.TOLD.get(told) == DataElement.HEALTH_PAYMENT;
    }

    private static boolean holdsAmount(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            if (isBesideAmount(passage, i)) {
                return true;
            }
        }
        return false;
    }

    /// "Negative $12.50" is a balance.
    private static boolean isPricedResult(Passage passage, int last, int told) {
        return isBesideAmount(passage, last) && SenseModel.TOLD.get(told) == DataElement.LAB_RESULT;
    }

    /// "$12.50", its cents too: an amount says nothing of what it was for.
    static boolean isBesideAmount(Passage passage, int next) {
        if (next >= passage.size() || !passage.tokens().hasDigit(next)) {
            return false;
        }
        boolean cents = next > 0 && passage.gap(next - 1).equals(".");
        return passage.before(next) == '$' || cents && passage.before(next - 1) == '$';
    }

    /// Claims a sentence whose words say nothing each for itself. A provider is a name or a calling, never a sentence.
    private static void tellSentence(
            Passage passage, int first, int last, SenseModel.Reader reader, int score, Heed heed, Sensed sensed) {
        int most = clearest(reader);
        boolean money = isMoney(reader.told(most)) || holdsAmount(passage, first, last);
        int margin = score + reader.margin(most) - (money ? MONEY : 0);
        int sure = speaksOfBanks(passage, reader) ? Math.min(margin, CLEAR - 1) : margin;
        if (SenseModel.TOLD.get(reader.told(most)) == DataElement.PROVIDER
                || isBesideAmount(passage, reader.token(most))
                || isPricedResult(passage, reader.token(most) + 1, reader.told(most))) {
            return;
        }
        if (heed == Heed.OVERHEARD && sure >= OVERHEARD) {
            sensed.told(claim(passage, first, last, reader.told(most), Rule.HEALTH_OVERHEARD));
        } else if (heed == Heed.EVERY_WORD && sure >= MAYBE_TOGETHER) {
            sensed.told(claim(passage, first, last, reader.told(most), sure));
        }
    }

    /// The word of the sentence last scored that speaks most of health.
    static int clearest(SenseModel.Reader reader) {
        int most = 0;
        for (int at = 1; at < reader.count(); at++) {
            most = reader.margin(at) > reader.margin(most) ? at : most;
        }
        return most;
    }

    private static Candidate claim(Passage passage, int first, int last, int told, int sure) {
        return claim(passage, first, last, told, sure >= CLEAR ? Rule.HEALTH_CLEAR : Rule.HEALTH_SENSE);
    }

    private static Candidate claim(Passage passage, int first, int last, int told, Rule rule) {
        return Candidate.of(
                passage.tokens().start(first),
                passage.tokens().end(last - 1),
                SenseModel.TOLD.get(told),
                rule,
                rule == Rule.HEALTH_CLEAR ? HealthDetector.STRONG_ENOUGH : HealthDetector.WEAK);
    }
}
