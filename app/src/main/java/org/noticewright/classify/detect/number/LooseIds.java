package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.ACCOUNT_NUMBER;
import static org.noticewright.domain.DataElement.HEALTH_PLAN_ID;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.Finding;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Codes behind a word that says only that a code comes: "My plan is Pellham PPO, ID PLH00293315", "my card says
/// BMX-402-66813", "username dachter88". What they are of the text around tells.
public final class LooseIds {

    private static final int ID_LENGTH = 2;
    private static final int FEWEST_DIGITS = 5;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 20;
    private static final int BEFORE = 40;
    private static final int BEHIND = 15;
    private static final int LOOK_AHEAD = 4;
    private static final int SHORTEST_CARD = 13;
    private static final int ZIP_PLUS_FOUR = 9;
    private static final int SHORTEST_USER = 5;
    public static final HashTable WORDS = WordHash.tableOf(
            "id",
            "card",
            "tarjeta",
            "carte",
            "karte",
            "cartão",
            "username",
            "user",
            "login",
            "usuario",
            "usuário",
            "identifiant",
            "benutzername");
    private static final HashTable CARDS = WordHash.tableOf("card", "tarjeta", "carte", "karte", "cartão");
    private static final HashTable OTHER_CARDS = WordHash.tableOf(
            "gift",
            "credit",
            "debit",
            "loyalty",
            "library",
            "union",
            "sim",
            "memory",
            "regalo",
            "crédito",
            "débito",
            "cadeau",
            "kredit",
            "punch",
            "report",
            "phone",
            "graphics",
            "video",
            "visa",
            "points",
            "club");
    private static final HashTable FILLERS = WordHash.tableOf(
            "is", "was", "number", "no", "nr", "says", "said", "say", "reads", "shows", "has", "are", "changed", "es",
            "dice", "diz", "é", "est", "dit", "ist", "sagt", "lautet", "name", "my", "mi", "número", "numero");
    /// Words of cover by a health plan.
    private static final HashTable COVER = WordHash.tableOf(
            "ppo",
            "hmo",
            "epo",
            "bcbs",
            "copay",
            "copays",
            "deductible",
            "coinsurance",
            "insurer",
            "eob",
            "formulary",
            "reimbursement",
            "preauthorization",
            "mbr",
            "dependent",
            "dependents",
            "coverage",
            "covered");
    /// "Apple ID", "Meeting ID": whose it is no record of people says.
    private static final HashTable OTHER_IDS = WordHash.tableOf(
            "apple",
            "caller",
            "meeting",
            "zoom",
            "session",
            "error",
            "transaction",
            "video",
            "device",
            "build",
            "event",
            "form",
            "bug",
            "request",
            "conversation",
            "google",
            "brand",
            "group",
            "thread",
            "message",
            "campaign",
            "product",
            "item",
            "asset",
            "trace",
            "log",
            "process",
            "case",
            "incident");

    private LooseIds() {}

    static void read(Passage passage, int token, Claims claims) {
        Tokens tokens = passage.tokens();
        long hash = tokens.hash(token);
        if (WORDS.get(hash) == 0) {
            return;
        }
        if (tokens.length(token) == ID_LENGTH) {
            id(passage, token, claims);
        } else if (CARDS.get(hash) != 0) {
            card(passage, token, claims);
        } else {
            user(passage, token, claims);
        }
    }

    private static void id(Passage passage, int token, Claims claims) {
        Tokens tokens = passage.tokens();
        int at = value(passage, token);
        boolean written = tokens.shape(token) == Tokens.Shape.UPPER || at > token + 1 || isColon(passage, token);
        if (at == 0 || !written || !standsForItself(passage, token)) {
            return;
        }
        var run = IdRun.at(passage, at, true);
        boolean zip = run.digits() == ZIP_PLUS_FOUR && run.last() - run.first() == 2 && tokens.length(at) == 5;
        if (isCode(run) && !zip) {
            claim(run.withSuffix(), isOfPlan(passage, token), claims);
        }
    }

    /// No name of a thing stands before it that it is the number of.
    private static boolean standsForItself(Passage passage, int token) {
        if (token == 0 || !passage.blankBeforeNext(token - 1)) {
            return true;
        }
        long flags = passage.flags(token - 1);
        boolean other = OTHER_IDS.get(passage.tokens().hash(token - 1)) != 0;
        return !other
                && (WordFlags.isPlainName(flags)
                        || Cue.POSSESSIVE.in(flags)
                        || passage.tokens().isCapital(token - 1)
                        || passage.tokens().shape(token - 1) == Tokens.Shape.UPPER
                        || passage.tokens().length(token - 1) <= 3);
    }

    /// What a card says where a plan is spoken of.
    private static void card(Passage passage, int token, Claims claims) {
        Tokens tokens = passage.tokens();
        int at = value(passage, token);
        if (at == 0 || token > 0 && OTHER_CARDS.get(tokens.hash(token - 1)) != 0 || !isOfPlan(passage, token)) {
            return;
        }
        var run = IdRun.at(passage, at, false);
        boolean payment =
                run.digits() == run.length() && (run.last() - run.first() == 1 || run.digits() >= SHORTEST_CARD);
        if (isCode(run) && !payment) {
            claim(run, true, claims);
        }
    }

    /// A name of letters and digits that somebody signs in with.
    private static void user(Passage passage, int token, Claims claims) {
        Tokens tokens = passage.tokens();
        int next = value(passage, token);
        if (next == 0) {
            return;
        }
        int last = next + 1;
        while (last < passage.size() && last - next < 3 && tokens.gap(last - 1) == '_') {
            last++;
        }
        String text = passage.text().substring(tokens.start(next), tokens.end(last - 1));
        boolean digit = text.chars().anyMatch(Character::isDigit);
        if (digit
                && text.length() >= SHORTEST_USER
                && text.length() <= LONGEST
                && Character.isLowerCase(text.charAt(0))
                && Character.isLetter(text.charAt(1))
                && ".@:/\\".indexOf(passage.after(last - 1) == '.' ? ' ' : passage.after(last - 1)) < 0) {
            claims.add(Candidate.of(tokens.start(next), tokens.end(last - 1), ACCOUNT_NUMBER, Rule.CUSTOMER_NUMBER, 0.6)
                    .kind(Finding.Kind.CUSTOMER));
        }
    }

    /// Index of the first word with a digit behind the word, with only such as "is" between; 0 for none.
    private static int value(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        for (int i = token + 1; i <= token + LOOK_AHEAD && i < passage.size(); i++) {
            String gap = passage.gap(i - 1);
            boolean opens = gap.equals(" (") || gap.equals("(");
            boolean joins = passage.blankBeforeNext(i - 1)
                    || gap.startsWith(":")
                    || gap.startsWith(" #")
                    || gap.startsWith("#")
                    || gap.equals(" ");
            if (!joins && !opens || gap.indexOf('\n') >= 0) {
                return 0;
            }
            if (IdRun.at(passage, i, true).hasDigit() || isNamed(passage, i)) {
                return i;
            }
            if (FILLERS.get(tokens.hash(i)) == 0) {
                return 0;
            }
        }
        return 0;
    }

    /// "tmarch_09".
    private static boolean isNamed(Passage passage, int token) {
        return passage.tokens().gap(token) == '_'
                && token + 1 < passage.size()
                && passage.tokens().hasDigit(token + 1);
    }

    private static boolean isColon(Passage passage, int token) {
        return passage.gap(token).startsWith(":") || passage.gap(token).contains("#");
    }

    private static boolean isCode(IdRun run) {
        return run.digits() >= FEWEST_DIGITS
                && run.length() >= SHORTEST
                && run.length() <= LONGEST
                && WrittenDate.end(run.passage(), run.first()) == 0
                && run.passage().after(run.last() - 1) != '@';
    }

    private static boolean isOfPlan(Passage passage, int token) {
        if (passage.hasAny(Cue.PLAN) && passage.near(token, Cue.PLAN, BEFORE, BEHIND)) {
            return true;
        }
        for (int i = Math.max(0, token - BEFORE); i < Math.min(passage.size(), token + BEHIND); i++) {
            if (COVER.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static void claim(IdRun run, boolean plan, Claims claims) {
        claims.add(
                plan
                        ? Candidate.of(run.start(), run.end(), HEALTH_PLAN_ID, Rule.PLAN_NUMBER, 0.6)
                                .kind(Finding.Kind.MEMBER)
                        : Candidate.of(run.start(), run.end(), ACCOUNT_NUMBER, Rule.CUSTOMER_NUMBER, 0.5)
                                .kind(Finding.Kind.CUSTOMER));
    }
}
