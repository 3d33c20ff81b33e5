package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.ACCOUNT_NUMBER;
import static org.noticewright.domain.DataElement.HEALTH_PLAN_ID;
import static org.noticewright.domain.DataElement.MEDICAL_RECORD_NUMBER;
import static org.noticewright.domain.DataElement.PAYMENT_CARD;
import static org.noticewright.domain.DataElement.PHONE;
import static org.noticewright.domain.DataElement.SSN;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Detector;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.Finding;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Numbers as a transcript spells them, in English and Spanish: "three one four, triple five, oh one six
/// eight", "one E G four T E five". What they are is told by the words before, else by how many digits they
/// have.
public final class SpokenNumberDetector implements Detector {

    private static final int FEWEST = 3;
    private static final int MOST = 24;
    private static final int PHONE_DIGITS = 10;
    private static final int LOCAL_DIGITS = 7;
    private static final int SSN_DIGITS = 9;
    private static final int REACH = 8;
    private static final int TENS = 20;
    private static final int HUNDRED = 100;
    private static final int DOUBLE = 1002;
    private static final int TRIPLE = 1003;
    private static final int BETWEEN = 2000;
    private static final HashTable VALUES = values();

    @Override
    public void find(Passage passage, Claims claims) {
        if (!passage.hasAny(Cue.SPOKEN)) {
            return;
        }
        int at = 0;
        while (at < passage.size()) {
            boolean row = Cue.SPOKEN.in(passage.flags(at)) && isRow(passage, at);
            at = row ? new Run(passage, at).read(claims) : at + 1;
        }
    }

    /// Whether one of the next two words is a number word as well: "one" and "two" alone are everywhere.
    private static boolean isRow(Passage passage, int at) {
        return (at + 1 < passage.size() && Cue.SPOKEN.in(passage.flags(at + 1)))
                || (at + 2 < passage.size() && Cue.SPOKEN.in(passage.flags(at + 2)));
    }

    /// Value of a number word plus one: 0 to 99, [#HUNDRED], [#DOUBLE], [#TRIPLE]; [#BETWEEN] for what may
    /// stand between two digits.
    private static HashTable values() {
        var table = new HashTable(120);
        String[] units = {
            "zero oh o cero zéro null",
            "one uno una un eins",
            "two dos deux zwei zwo",
            "three tres trois drei",
            "four cuatro quatre vier",
            "five cinco cinq fünf",
            "six seis sechs",
            "seven siete sept sieben",
            "eight ocho huit acht",
            "nine nueve neuf neun",
            "ten diez",
            "eleven once",
            "twelve doce",
            "thirteen trece",
            "fourteen catorce",
            "fifteen quince",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        for (int i = 0; i < units.length; i++) {
            put(table, units[i], i);
        }
        String[] tens = {
            "twenty veinte",
            "thirty treinta",
            "forty cuarenta",
            "fifty cincuenta",
            "sixty sesenta",
            "seventy setenta",
            "eighty ochenta",
            "ninety noventa"
        };
        for (int i = 0; i < tens.length; i++) {
            put(table, tens[i], TENS + 10 * i);
        }
        put(table, "hundred", HUNDRED);
        put(table, "double doble doppel", DOUBLE);
        put(table, "triple treble", TRIPLE);
        put(table, "dash hyphen guion um uh er area code then", BETWEEN);
        return table;
    }

    private static void put(HashTable table, String words, int value) {
        for (String word : words.split(" ", -1)) {
            table.put(WordHash.ofWord(word), value + 1);
        }
    }

    /// A row of number words, read into digits.
    private static final class Run {
        private final Passage passage;
        private final Tokens tokens;
        private final int first;
        private final StringBuilder digits = new StringBuilder();
        /// Word that gave each digit.
        private final int[] words = new int[MOST * 2];
        private int last;
        private int letters;

        Run(Passage passage, int first) {
            this.passage = passage;
            this.tokens = passage.tokens();
            this.first = first;
            this.last = first;
        }

        /// Returns the index after the row.
        int read(Claims claims) {
            int at = first;
            int between = 0;
            while (at < passage.size() && digits.length() < MOST && (at == first || isNear(at - 1))) {
                int value = (int) VALUES.get(tokens.hash(at)) - 1;
                if (value == BETWEEN) {
                    if (++between > 2) {
                        break;
                    }
                    at++;
                    continue;
                }
                int next = value >= 0 ? number(at, value) : letter(at);
                if (next == 0) {
                    break;
                }
                between = 0;
                at = next;
                last = next;
            }
            if (digits.length() >= FEWEST) {
                claim(claims);
            }
            return Math.max(last, first + 1);
        }

        private boolean isNear(int word) {
            int gap = tokens.gap(word);
            return gap == Tokens.BLANK_GAP
                    || gap == '-'
                    || gap == Tokens.withBlank(',')
                    || gap == ','
                    || gap == '.'
                    || gap == '\n';
        }

        /// Returns the index after the words of one number, 0 when none begins here.
        private int number(int at, int value) {
            if (value == DOUBLE || value == TRIPLE) {
                int repeated = at + 1 < passage.size() ? (int) VALUES.get(tokens.hash(at + 1)) - 1 : -1;
                if (repeated < 0 || repeated > 9) {
                    return 0;
                }
                for (int i = DOUBLE - 2; i < value; i++) {
                    digit(repeated, at);
                }
                return at + 2;
            }
            if (value == HUNDRED) {
                if (digits.isEmpty()) {
                    return 0;
                }
                digit(0, at);
                digit(0, at);
                return at + 1;
            }
            int unit = value >= TENS && at + 1 < passage.size() && isNear(at)
                    ? (int) VALUES.get(tokens.hash(at + 1)) - 1
                    : -1;
            boolean joined = unit >= 1 && unit <= 9;
            int whole = joined ? value + unit : value;
            if (whole >= 10) {
                digit(whole / 10, at);
            }
            digit(whole % 10, at);
            return joined ? at + 2 : at + 1;
        }

        /// A letter or digit among the words: "one E G four", "phone four-one-two 555".
        private int letter(int at) {
            if (digits.isEmpty()) {
                return 0;
            }
            if (tokens.shape(at) == Tokens.Shape.DIGITS && tokens.length(at) <= 4) {
                for (int i = tokens.start(at); i < tokens.end(at); i++) {
                    digit(passage.text().charAt(i) - '0', at);
                }
                return at + 1;
            }
            if (tokens.length(at) != 1 || !Character.isLetter(passage.text().charAt(tokens.start(at)))) {
                return 0;
            }
            boolean goesOn =
                    at + 1 < passage.size() && (tokens.length(at + 1) == 1 || VALUES.get(tokens.hash(at + 1)) != 0);
            char letter = passage.text().charAt(tokens.start(at));
            if (!goesOn || letter == 'I' || letter == 'i' || letter == 'a' && letters == 0) {
                return 0;
            }
            words[digits.length()] = at;
            digits.append(Character.toUpperCase(letter));
            letters++;
            return at + 1;
        }

        private void digit(int value, int at) {
            if (digits.length() < words.length) {
                words[digits.length()] = at;
                digits.append((char) ('0' + value));
            }
        }

        private void claim(Claims claims) {
            String code = digits.toString();
            int length = code.length();
            long cues = cues();
            if (letters > 0) {
                lettered(code, cues, claims);
                return;
            }
            boolean ending = Cue.ENDING.in(cues);
            if (Cue.SSN.in(cues) && (length == SSN_DIGITS || (length == 4 && ending))) {
                Candidate ssn = spoken(0, SSN, Rule.NUMBER_SPOKEN, 0.85);
                claims.add(length == 4 ? ssn.part() : ssn);
            } else if (length >= CardNumbers.SHORTEST && CardNumbers.isCard(code, Cue.CARD.in(cues))) {
                claims.add(spoken(0, PAYMENT_CARD, Rule.NUMBER_SPOKEN, 0.9).kind(Finding.Kind.WITHOUT_ACCESS_CODE));
            } else if (length == 4 && ending && Cue.CARD.in(cues)) {
                claims.add(
                        spoken(0, PAYMENT_CARD, Rule.NUMBER_SPOKEN, 0.8).part().kind(Finding.Kind.WITHOUT_ACCESS_CODE));
            } else if (!named(code, cues, claims)) {
                phone(length, cues, claims);
            }
        }

        private void lettered(String code, long cues, Claims claims) {
            boolean mbi = CheckedNumbers.isMbi(code);
            if (mbi || (code.length() >= 6 && letters * 2 <= code.length() && Cue.PLAN.in(cues))) {
                claims.add(spoken(0, HEALTH_PLAN_ID, Rule.NUMBER_SPOKEN, 0.85)
                        .kind(mbi ? Finding.Kind.MBI : Finding.Kind.MEMBER));
            }
        }

        /// A number that a word before names.
        private boolean named(String code, long cues, Claims claims) {
            if (code.length() < 5 || Cue.PHONE.in(cues) && code.length() >= PHONE_DIGITS) {
                return false;
            }
            if (Cue.PLAN.in(cues)) {
                claims.add(spoken(0, HEALTH_PLAN_ID, Rule.NUMBER_SPOKEN, 0.8).kind(Finding.Kind.MEMBER));
            } else if (Cue.MRN.in(cues)) {
                claims.add(spoken(0, MEDICAL_RECORD_NUMBER, Rule.NUMBER_SPOKEN, 0.8));
            } else if (Cue.RX.in(cues) || Cue.ORDER.in(cues) || Cue.CUSTOMER.in(cues)) {
                claims.add(spoken(0, ACCOUNT_NUMBER, Rule.NUMBER_SPOKEN, 0.75)
                        .kind(
                                Cue.RX.in(cues)
                                        ? Finding.Kind.PRESCRIPTION
                                        : Cue.ORDER.in(cues) ? Finding.Kind.ORDER : Finding.Kind.CUSTOMER));
            } else {
                return false;
            }
            return true;
        }

        private void phone(int length, long cues, Claims claims) {
            boolean called = Cue.PHONE.in(cues);
            if (length >= PHONE_DIGITS && length <= PHONE_DIGITS + 1) {
                int from = length > PHONE_DIGITS && digits.charAt(0) != '1' ? length - PHONE_DIGITS : 0;
                claims.add(spoken(from, PHONE, Rule.PHONE_SPOKEN, 0.8));
            } else if (length == LOCAL_DIGITS && called) {
                claims.add(spoken(0, PHONE, Rule.PHONE_SPOKEN, 0.7));
            } else if (length > PHONE_DIGITS && length < CardNumbers.SHORTEST + 3) {
                claims.add(spoken(length - PHONE_DIGITS, PHONE, Rule.PHONE_SPOKEN, 0.7));
            }
        }

        private Candidate spoken(int from, org.noticewright.domain.DataElement element, Rule rule, double confidence) {
            return Candidate.of(tokens.start(words[from]), tokens.end(last - 1), element, rule, confidence);
        }

        /// Cues of the words before, up to where a sentence or another number ends.
        private long cues() {
            long cues = 0;
            for (int i = first - 1; i >= 0 && i >= first - REACH; i--) {
                if (tokens.hasDigit(i)) {
                    break;
                }
                cues |= passage.flags(i);
            }
            return cues;
        }
    }
}
