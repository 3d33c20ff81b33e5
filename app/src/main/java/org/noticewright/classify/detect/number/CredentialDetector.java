package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.CREDENTIAL;

import java.util.Locale;
import java.util.Set;
import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Detector;
import org.noticewright.classify.detect.Opening;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.detect.Zone;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.Finding;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Passwords, one-time codes and keys that somebody wrote down.
public final class CredentialDetector implements Detector {

    private static final int LONGEST_SECRET = 64;
    private static final int LOOK_AHEAD = 6;
    private static final Set<String> NOT_SECRET_CODES = Set.of(
            "promo",
            "zip",
            "discount",
            "coupon",
            "diagnosis",
            "error",
            "area",
            "dx",
            "billing",
            "procedure",
            "postal",
            "qr",
            "bar",
            "icd",
            "cpt",
            "country",
            "dress",
            "source",
            "status",
            "offer",
            "referral",
            "response",
            "exit",
            "http",
            "postcode");
    private static final Set<String> KEY_PREFIXES =
            Set.of("sk", "pk", "live", "test", "key", "ghp", "xoxb", "xoxp", "akia", "token", "api", "secret", "fwk");

    private static final HashTable SECRET_CODES = WordHash.tableOf(
            "activation", "recovery", "backup", "access", "login", "security", "unlock", "reset", "sicherheits");
    private static final int MOST_CODES = 8;
    private static final int FAR = 60;

    @Override
    public void find(Passage passage, Claims claims) {
        for (int i = 0; i < passage.size() && passage.mayHold(Opening.SECURITY_ANSWER); i++) {
            if (SecurityAnswer.mayBegin(passage.tokens(), i)) {
                SecurityAnswer.read(passage, i, claims);
            }
        }
        if (!passage.tokens().hasDigits() && !passage.hasAny(Cue.PASSWORD)) {
            // Codes and keys hold a digit.
            return;
        }
        field(passage, claims);
        for (int i = 0; i < passage.size(); i++) {
            long flags = passage.flags(i);
            if (Cue.PASSWORD.in(flags)) {
                password(passage, i, claims);
            }
            if (Cue.CODE.in(flags)) {
                code(passage, i, claims);
            }
            if (passage.tokens().length(i) >= 16 && passage.tokens().hasDigit(i)) {
                key(passage, i, claims);
            }
        }
    }

    private static void password(Passage passage, int cue, Claims claims) {
        String text = passage.text();
        Tokens tokens = passage.tokens();
        int next = cue + 1;
        while (next < passage.size() && next <= cue + 4 && isLink(tokens.text(next))) {
            next++;
        }
        int at = tokens.end(next - 1);
        int limit = Math.min(text.length(), at + LONGEST_SECRET);
        while (at < limit
                && (text.charAt(at) == ' '
                        || text.charAt(at) == ':'
                        || text.charAt(at) == '='
                        || text.charAt(at) == '"'
                        || text.charAt(at) == '\'')) {
            at++;
        }
        int end = at;
        boolean digit = false;
        boolean letter = false;
        while (end < limit && text.charAt(end) > ' ' && text.charAt(end) != '"' && text.charAt(end) != ',') {
            digit |= Character.isDigit(text.charAt(end));
            letter |= Character.isLetter(text.charAt(end));
            end++;
        }
        while (end > at
                && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ')' || text.charAt(end - 1) == '?')) {
            end--;
        }
        passage.scanned(end - at);
        if (digit && letter && end - at >= 5) {
            claims.add(secret(at, end, Rule.PASSWORD, Finding.Kind.LOGIN_WITH_SECRET, 0.9));
        } else {
            mixed(passage, tokens.end(cue), claims);
        }
    }

    /// A word of letters, digits and a mark inside, a little behind the cue: "my password. its Pickle-Barn-88".
    private static void mixed(Passage passage, int from, Claims claims) {
        String text = passage.text();
        int limit = Math.min(text.length(), from + FAR);
        passage.scanned(limit - from);
        int at = from;
        while (at < limit) {
            while (at < limit && text.charAt(at) <= ' ') {
                at++;
            }
            int end = at;
            boolean digit = false;
            boolean small = false;
            boolean mark = false;
            boolean other = false;
            while (end < text.length() && end - at < LONGEST_SECRET && text.charAt(end) > ' ') {
                char unit = text.charAt(end);
                digit |= Character.isDigit(unit);
                small |= Character.isLowerCase(unit);
                mark |= "!#$%&*+-_?".indexOf(unit) >= 0;
                other |= "/@:.,;()".indexOf(unit) >= 0 && end + 1 < text.length() && text.charAt(end + 1) > ' ';
                end++;
            }
            while (end > at && ".,;:)?\"'".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (digit && small && mark && !other && end - at >= 6) {
                claims.add(secret(at, end, Rule.PASSWORD, Finding.Kind.LOGIN_WITH_SECRET, 0.6));
                return;
            }
            at = Math.max(end, at + 1);
            while (at < limit && text.charAt(at) > ' ') {
                at++;
            }
        }
    }

    private static boolean isLink(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "is", "was", "to", "es", "ist", "est", "for", "my", "account", "the", "it" -> true;
            default -> false;
        };
    }

    private static void code(Passage passage, int cue, Claims claims) {
        Tokens tokens = passage.tokens();
        if (cue > 0 && NOT_SECRET_CODES.contains(tokens.text(cue - 1).toLowerCase(Locale.ROOT))) {
            return;
        }
        for (int i = cue + 1; i <= cue + LOOK_AHEAD && i < passage.size(); i++) {
            if (passage.endsSentence(i - 1) || passage.gap(i - 1).contains("$") || isSentTo(passage, i)) {
                return;
            }
            if (tokens.hasDigit(i)) {
                number(passage, cue, i, claims);
                return;
            }
        }
    }

    /// "a code to the phone ending 0171": the digits are the telephone's.
    private static boolean isSentTo(Passage passage, int word) {
        return passage.is(word, Cue.ENDING) && (passage.is(word - 1, Cue.PHONE) || passage.is(word - 2, Cue.PHONE));
    }

    /// A field that asks for a PIN holds one, whatever its digits.
    private static void field(Passage passage, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean pin = passage.zone() == Zone.FIELD
                && passage.size() == 1
                && tokens.shape(0) == Tokens.Shape.DIGITS
                && tokens.length(0) >= 4
                && tokens.length(0) <= 8
                && isPin(passage.label());
        if (pin) {
            claims.add(secret(tokens.start(0), tokens.end(0), Rule.ONE_TIME_CODE, Finding.Kind.ONE_TIME_CODE, 0.8));
        }
    }

    private static boolean isPin(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "pin",
                    "pin code",
                    "passcode",
                    "otp",
                    "verification code",
                    "security code",
                    "access code",
                    "gate code",
                    "door code",
                    "código de acceso",
                    "code pin" -> true;
            default -> false;
        };
    }

    private static void number(Passage passage, int cue, int first, Claims claims) {
        var run = IdRun.at(passage, first, true);
        int length = run.bare().length();
        boolean activation = cue > 0 && SECRET_CODES.get(passage.tokens().hash(cue - 1)) != 0;
        boolean grouped =
                passage.gap(first - 1).contains(":") && run.last() - first >= 3 && length >= 8 && length <= 24;
        boolean digitsOnly = run.digits() == length;
        if ((digitsOnly && length >= 4 && length <= 8) || (activation && length >= 6 && length <= 24) || grouped) {
            boolean hash = passage.before(first) == '#';
            claims.add(secret(
                    run.start() - (hash ? 1 : 0), run.end(), Rule.ONE_TIME_CODE, Finding.Kind.ONE_TIME_CODE, 0.8));
            siblings(passage, run, claims);
        }
    }

    /// "codes 448102, 190337 and 771265".
    private static void siblings(Passage passage, IdRun run, Claims claims) {
        Tokens tokens = passage.tokens();
        int at = run.last();
        for (int i = 0; i < MOST_CODES && at < passage.size(); i++) {
            int next = tokens.isText(at, "and") ? at + 1 : at;
            if (next >= passage.size()
                    || (!passage.gap(at - 1).equals(", ") && next == at)
                    || tokens.shape(next) != Tokens.Shape.DIGITS
                    || tokens.length(next) != run.length()) {
                return;
            }
            claims.add(
                    secret(tokens.start(next), tokens.end(next), Rule.ONE_TIME_CODE, Finding.Kind.ONE_TIME_CODE, 0.8));
            at = next + 1;
        }
    }

    private static void key(Passage passage, int token, Claims claims) {
        Tokens tokens = passage.tokens();
        int first = token;
        while (first > 0 && token - first < 3 && passage.gap(first - 1).equals("_")) {
            first--;
        }
        boolean bearer = first > 0 && tokens.text(first - 1).equalsIgnoreCase("bearer");
        boolean known =
                first < token && KEY_PREFIXES.contains(tokens.text(first).toLowerCase(Locale.ROOT));
        String word = tokens.text(token);
        boolean shaped = (word.startsWith("AKIA") && word.length() == 20) || word.startsWith("eyJ");
        if (bearer || known || shaped) {
            claims.add(secret(tokens.start(first), tokens.end(token), Rule.API_KEY, Finding.Kind.API_KEY, 0.9));
        }
    }

    private static Candidate secret(int start, int end, Rule rule, Finding.Kind kind, double confidence) {
        return Candidate.of(start, end, CREDENTIAL, rule, confidence).kind(kind);
    }
}
