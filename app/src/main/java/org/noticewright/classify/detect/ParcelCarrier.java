package org.noticewright.classify.detect;

import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Whether a carrier carries parcels or calls rather than a gene: "a trace with the carrier for BJ1905947463US",
/// "the carrier for my order"; not "I'm a carrier for cystic fibrosis".
final class ParcelCarrier {

    private static final int NEARBY = 8;
    private static final int THING_WORDS = 4;
    /// "Carrier x2" is two of them.
    private static final int SHORTEST_NUMBER = 5;
    private static final HashTable CARRIER = WordHash.tableOfLine("carrier carriers");
    /// Of these only who carries a gene has one, or is one.
    private static final HashTable OF_GENES =
            WordHash.tableOfLine("panel screen screening test gene genes genetic dna trait mutation");
    private static final HashTable AM = WordHash.tableOfLine("am i'm im both silent recessive");
    private static final HashTable SHIPS = WordHash.tableOfLine(
            "trace traced tracking track order orders parcel parcels package packages shipment shipments shipping"
                    + " shipped ship ships delivery deliveries deliver delivered label labels freight courier mail ups"
                    + " usps fedex dhl box lost transit scan scanned scans warehouse phone wireless cell sms verizon"
                    + " mobile roaming claim insurance");

    private ParcelCarrier() {}

    /// @param first word of a sign of genes
    /// @param end index behind it
    static boolean isMeant(Passage passage, int first, int end) {
        Tokens tokens = passage.tokens();
        boolean carrier = false;
        for (int i = first; i < end; i++) {
            carrier |= CARRIER.get(tokens.hash(i)) != 0;
            if (OF_GENES.get(tokens.hash(i)) != 0 || AM.get(tokens.hash(i)) != 0) {
                return false;
            }
        }
        if (!carrier || first > 0 && AM.get(tokens.hash(first - 1)) != 0) {
            return false;
        }
        for (int i = end; i < passage.size() && i < end + THING_WORDS && !passage.endsSentence(i - 1); i++) {
            if (OF_GENES.get(tokens.hash(i)) != 0) {
                return false;
            }
            if (tokens.hasDigit(i) && tokens.length(i) >= SHORTEST_NUMBER) {
                return true;
            }
        }
        return ships(passage, first, end);
    }

    private static boolean ships(Passage passage, int first, int end) {
        Tokens tokens = passage.tokens();
        for (int i = first - 1; i >= 0 && i >= first - NEARBY && !passage.endsSentence(i); i--) {
            if (SHIPS.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        for (int i = end; i < passage.size() && i < end + NEARBY && !passage.endsSentence(i - 1); i++) {
            if (SHIPS.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
