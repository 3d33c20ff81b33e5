package org.noticewright.classify.detect;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;

/// What all words of a record say of care together, and the one that says most: a record may tell of somebody's health
/// though none of its words is clear.
final class WordsTogether {

    /// From log-odds of so much on what all words of a record in which nothing is sure say together asks for a person,
    /// and below it weak words among them ask for nobody: see decision 28 for what it costs.
    private static final double ASKS = -2;
    /// From here on they are presumed to speak of care, where something else asks for a person too.
    private static final double PRESUMES = 0.3;
    /// From here on no person need look then.
    private static final double SURE = 0.5;
    /// What many words say by chance: so much is taken for each e-fold of them.
    private static final double BY_CHANCE = 0.5;
    /// So much more is asked of money, which is paid for anything.
    private static final int MONEY_MORE = 8 * CareModel.UNIT / 5;
    /// The same of who treats somebody and when, said of anybody.
    private static final int ASIDE_MORE = 7 * CareModel.UNIT / 10;

    private static final int NUMBER_MORE = CareModel.UNIT / 2;
    /// A word that says less is not pointed at.
    private static final int POINTS = -2 * CareModel.UNIT;

    private static final double PRESUMED = 0.6;
    private static final double READ = 0.8;

    /// So many words of a text are tried.
    private static final int MOST_TRIED = 8;
    /// A record of fewer words says nothing as a whole that its sentence does not.
    private static final int FEWEST = 12;

    private static final int MONEY = CareModel.tagOf(DataElement.HEALTH_PAYMENT);
    private static final int RESULT = CareModel.tagOf(DataElement.LAB_RESULT);
    private static final int CLINICIAN = CareModel.tagOf(DataElement.PROVIDER);
    private static final int DATE = CareModel.tagOf(DataElement.SERVICE_DATE);

    /// Margins beyond say no more.
    private static final int FURTHEST = 12 * CareModel.UNIT;
    /// The odds of each margin.
    private static final double[] ODDS = IntStream.rangeClosed(-FURTHEST, FURTHEST)
            .mapToDouble(margin -> StrictMath.exp((double) margin / CareModel.UNIT))
            .toArray();

    private final CareFeatures features;
    private final CareWords.Telling telling;
    private final Set<TextRef> heard = new HashSet<>();
    private double odds;
    private int words;
    private @Nullable Passage where;
    private @Nullable Candidate pointedAt;
    /// How clear what is pointed at is.
    private int clear = POINTS - 1;
    private boolean besideBanks;
    /// Whether what is pointed at is who treats somebody, or when: that says nothing besides itself.
    private boolean aside;

    /// @param features of the record's texts
    WordsTogether(CareFeatures features, CareWords.Telling telling) {
        this.features = features;
        this.telling = telling;
    }

    void add(ReadText text) {
        features.turnTo(text.passage());
        words += text.size();
        double all = 0;
        for (int at = 0; at < text.size(); at++) {
            all += odds(clear(text, at));
        }
        List<Integer> clearest = clearest(text);
        if (clearest.isEmpty()) {
            hear(text);
        }
        // What is said again, in a footer or by the desk, is not heard.
        for (int at : clearest) {
            Candidate claim = claim(text, at);
            if (telling.told(text.passage(), claim) == null) {
                all -= odds(clear(text, at));
            } else {
                odds += all;
                hear(text);
                point(text, at, claim);
                return;
            }
        }
    }

    /// A text that is longer than what is read was not heard whole.
    private void hear(ReadText text) {
        if (text.size() < HealthSense.MOST_READ) {
            heard.add(text.passage().ref());
        }
    }

    private void point(ReadText text, int at, Candidate claim) {
        if (clear(text, at) > clear) {
            clear = clear(text, at);
            where = text.passage();
            pointedAt = claim;
            // Banks have withdrawals, statements and problems too.
            besideBanks = HealthSense.isBesideBanks(text.passage(), at);
            aside = isAside(text.best(at));
        }
    }

    /// Null where they ask for nothing.
    @Nullable
    Finding finding() {
        if (where == null || pointedAt == null || words < FEWEST) {
            return null;
        }
        double says = says();
        if (says < (besideBanks ? PRESUMES : ASKS)) {
            return null;
        }
        double confidence =
                besideBanks || aside || says < PRESUMES ? HealthDetector.WEAK : says < SURE ? PRESUMED : READ;
        return telling.told(where, pointedAt.confidence(confidence));
    }

    boolean hasHeard(TextRef text) {
        return heard.contains(text);
    }

    /// Whether it is a record of some words that say less together than asks for a person, and none of them rather
    /// speaks of care than of nothing: of many words together much is by chance.
    boolean sayNothing() {
        return words >= FEWEST && clear < 0 && says() < ASKS;
    }

    private double says() {
        return StrictMath.log(odds) - BY_CHANCE * StrictMath.log(words + 1);
    }

    private static double odds(int margin) {
        return ODDS[Math.clamp(margin, -FURTHEST, FURTHEST) + FURTHEST];
    }

    /// The words that most speak of care, the clearest first, and not many.
    private List<Integer> clearest(ReadText text) {
        return IntStream.range(0, text.size())
                .filter(at -> clear(text, at) >= POINTS)
                .boxed()
                .sorted(Comparator.comparingInt(at -> -clear(text, at)))
                .limit(MOST_TRIED)
                .toList();
    }

    /// How much a word speaks of care; a name ("Mr Gout") and the day of a mail that is quoted do not.
    private int clear(ReadText text, int at) {
        int best = text.best(at);
        if (features.isIdentity(at) || (best == DATE && CareWords.isInHeader(text.passage(), at))) {
            return -FURTHEST;
        }
        int more = isMoney(text.passage(), at, best) ? MONEY_MORE : isAside(best) ? ASIDE_MORE : 0;
        return text.margin(at, best) - more - (text.passage().tokens().hasDigit(at) ? NUMBER_MORE : 0);
    }

    /// "A positive $39" is a balance.
    private static boolean isMoney(Passage passage, int at, int tag) {
        return tag == MONEY
                || HealthSense.isBesideAmount(passage, at)
                || (tag == RESULT && HealthSense.isBesideAmount(passage, at + 1));
    }

    private static boolean isAside(int tag) {
        return tag == DATE || tag == CLINICIAN;
    }

    private static Candidate claim(ReadText text, int at) {
        Passage passage = text.passage();
        int tag = text.best(at);
        int first = at;
        while (first > 0 && text.goesOn(first - 1, first - 1, tag)) {
            first--;
        }
        int last = at + 1;
        while (last < text.size() && text.goesOn(last, last - 1, tag)) {
            last++;
        }
        return CareWords.claim(passage, first, last, tag, Rule.CARE_READ, HealthDetector.WEAK);
    }
}
