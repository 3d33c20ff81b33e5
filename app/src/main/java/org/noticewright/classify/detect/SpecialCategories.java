package org.noticewright.classify.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.noticewright.classify.lexicon.SpecialSigns;
import org.noticewright.classify.lexicon.SpecialSigns.Sign;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;

/// The special categories of one ticket, gathered text by text: what its findings are of, and what it says of
/// children and the dead without a finding.
final class SpecialCategories {

    private static final Sign[] SIGNS = Sign.values();
    private static final Set<Sign> HINTS_OF_A_CHILD = EnumSet.of(Sign.SCHOOL, Sign.PARENT, Sign.YOUNG);
    /// One hint alone is a teacher's, a nurse's or a grown child's.
    private static final int ENOUGH_HINTS = 2;

    private final SpecialSigns signs;
    private final int year;
    private final Set<SpecialCategory> told = EnumSet.noneOf(SpecialCategory.class);
    private final Set<Sign> heard = EnumSet.noneOf(Sign.class);

    /// @param year of the ticket, 0 when nobody knows
    SpecialCategories(SpecialSigns signs, int year) {
        this.signs = signs;
        this.year = year;
    }

    /// What was told so far for sure; takes what the case's dictionary tells as well.
    Set<SpecialCategory> told() {
        return told;
    }

    /// All of them, once the last text was read.
    Set<SpecialCategory> all() {
        boolean child = !heard.contains(Sign.ADULT)
                && (heard.contains(Sign.MINOR)
                        || heard.stream().filter(HINTS_OF_A_CHILD::contains).count() >= ENOUGH_HINTS);
        if (child) {
            told.add(SpecialCategory.MINOR);
        }
        return told;
    }

    /// A finding of health content. A word that is health content only beside others puts nobody into a category:
    /// "the ring", "down there", "mood" are said of other things more often than not.
    void hear(Candidate finding) {
        SpecialCategory category = finding.special();
        if (category != null && finding.confidence() >= HealthDetector.STRONG_ENOUGH) {
            told.add(category);
        }
    }

    /// A text about people.
    ///
    /// @param settled its findings, in the order of their places
    void read(Passage passage, List<Candidate> settled) {
        SpecialCues.find(passage, settled, year, told);
        if (ToldAges.tellsMinor(passage)
                || ToldAges.tellsNamedMinor(passage, settled)
                || isAnsweredAge(passage)
                || isFieldOfChild(passage, settled)) {
            told.add(SpecialCategory.MINOR);
        }
        int end = 0;
        for (int token : passage.signs()) {
            end = token < end ? end : hearWord(passage, token, settled);
        }
    }

    /// Returns the index behind the words that were heard.
    private int hearWord(Passage passage, int token, List<Candidate> settled) {
        if (SpecialCues.isNamesParent(passage, token)) {
            heard.add(SpecialCues.isWhoSpeaks(passage, token - 1) ? Sign.MINOR : Sign.PARENT);
        }
        long found = signs.at(passage.tokens(), token, passage.size());
        if (found == 0) {
            return token + 1;
        }
        if (!isNobodys(found, passage, token, settled)) {
            take(found, passage, token);
        }
        return SpecialSigns.end(found);
    }

    /// A carrier of parcels has no gene, and children who are at home are no patients.
    private static boolean isNobodys(long found, Passage passage, int token, List<Candidate> settled) {
        if (SpecialSigns.tells(found, Sign.GENETIC)) {
            return ParcelCarrier.isMeant(passage, token, SpecialSigns.end(found));
        }
        boolean hint = HINTS_OF_A_CHILD.stream().anyMatch(sign -> SpecialSigns.tells(found, sign));
        return hint && ChildAtHome.isExcuse(passage, settled, token);
    }

    /// "How old is she?", and the next thing the requester writes begins with a number.
    private boolean isAnsweredAge(Passage passage) {
        return passage.zone() == Zone.REQUESTER && heard.remove(Sign.AGE_ASKED) && ToldAges.opensWithMinor(passage);
    }

    private boolean isFieldOfChild(Passage passage, List<Candidate> settled) {
        long label = passage.zone() == Zone.FIELD ? passage.labelSigns() : 0;
        if (label == 0) {
            return false;
        }
        if (SpecialSigns.tells(label, Sign.DECEASED)) {
            told.add(SpecialCategory.DECEASED);
        }
        boolean child = SpecialSigns.tells(label, Sign.MINOR)
                || SpecialSigns.tells(label, Sign.YOUNG)
                || SpecialSigns.tells(label, Sign.SCHOOL);
        return child && settled.stream().anyMatch(claim -> claim.element() == DataElement.NAME);
    }

    private void take(long found, Passage passage, int token) {
        for (Sign sign : SIGNS) {
            if (SpecialSigns.tells(found, sign)) {
                take(sign, passage, token);
            }
        }
    }

    private void take(Sign sign, Passage passage, int token) {
        switch (sign) {
            case SCHOOL, PARENT, YOUNG -> {
                if (!SpecialCues.isOfPupils(passage, token)) {
                    heard.add(sign);
                }
            }
            case AGE_ASKED -> {
                if (passage.zone() != Zone.REQUESTER) {
                    heard.add(sign);
                }
            }
            case MINOR, ADULT -> heard.add(sign);
            case NOTHING -> {}
            default -> told.add(SpecialCategory.valueOf(sign.name()));
        }
    }
}
