package org.noticewright.classify.detect;

import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Whether a doctor or a saint gave a street the name: "dr. hollis blvd", "St. Brendan Ave", "Rua Dr. Oliveira".
final class StreetName {

    /// From the doctor to the street: "dr martin luther king blvd".
    private static final int NAME_WORDS = 3;
    /// From the street to the doctor: "rue du Docteur Roux", "avenida de la".
    private static final int LEAD_WORDS = 3;
    /// "Way", "court" and "drive" are said of other things too.
    private static final HashTable STREETS = WordHash.tableOfLine(
            "street st ave avenue blvd boulevard rd road lane ln highway hwy parkway pkwy terrace straße strasse allee"
                    + " platz gasse weg");
    private static final HashTable MAYBE =
            WordHash.tableOfLine("way court ct drive dr circle cir place pl square sq trail");
    private static final HashTable LEADS = WordHash.tableOfLine(
            "calle avenida av avda rua rue boulevard bulevar colonia col praça plaza place paseo travessa");
    /// "Dr. Lee on Elm Street" is a doctor there.
    private static final HashTable APART = WordHash.tableOfLine(
            "on at in near by from to is was has and or with who for off en em an am à across around");
    private static final HashTable TITLES = WordHash.tableOfLine(
            "dr dra doctor doctora doutor docteur doktor st saint san santa santo são sankt sainte");
    private static final HashTable OF = WordHash.tableOfLine("de del du da do dos la le les des el");

    private StreetName() {}

    /// @param token where the claim begins
    static boolean isMeant(Passage passage, Candidate claim, int token) {
        boolean titled = TITLES.get(passage.tokens().hash(token)) != 0 || token > 0 && isTitle(passage, token - 1);
        if (claim.element() != DataElement.PROVIDER || !titled) {
            return false;
        }
        int last = token;
        while (last + 1 < passage.size() && passage.tokens().end(last) < claim.end()) {
            last++;
        }
        return isLed(passage, token) || isClosed(passage, token, last);
    }

    /// "Dr. Hollis" with the title outside of the claim.
    private static boolean isTitle(Passage passage, int token) {
        return TITLES.get(passage.tokens().hash(token)) != 0
                && (passage.blankBeforeNext(token) || passage.gap(token).startsWith("."));
    }

    private static boolean isLed(Passage passage, int token) {
        for (int i = token - 1; i >= 0 && i >= token - LEAD_WORDS && passage.joinsNext(i); i--) {
            long word = passage.tokens().hash(i);
            if (LEADS.get(word) != 0) {
                return true;
            }
            if (OF.get(word) == 0) {
                return false;
            }
        }
        return false;
    }

    /// A street's word ends the name or follows it.
    private static boolean isClosed(Passage passage, int first, int last) {
        Tokens tokens = passage.tokens();
        boolean capital = tokens.isCapital(last);
        if (last > first && isStreet(passage, last, capital)) {
            return true;
        }
        for (int i = last + 1; i < passage.size() && i <= last + NAME_WORDS && joins(passage, i - 1); i++) {
            if (isStreet(passage, i, capital)) {
                return true;
            }
            if (tokens.isCapital(i) != capital || APART.get(tokens.hash(i)) != 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean joins(Passage passage, int token) {
        return passage.blankBeforeNext(token) || passage.tokens().gap(token) == '-';
    }

    private static boolean isStreet(Passage passage, int token, boolean capital) {
        long word = passage.tokens().hash(token);
        return STREETS.get(word) != 0 || capital && passage.tokens().isCapital(token) && MAYBE.get(word) != 0;
    }
}
