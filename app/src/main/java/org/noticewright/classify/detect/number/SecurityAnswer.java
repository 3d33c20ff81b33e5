package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.CREDENTIAL;

import java.util.Locale;
import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.Finding;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// The answer to a security question: "mother's maiden name is Kessler", "security answer: Biscuit", "I answered
/// the security question, it's Jolene".
public final class SecurityAnswer {

    private static final int SHORTEST_HEAD = 4;
    private static final int MOST_BETWEEN = 7;
    private static final double SAID = 0.7;
    /// Of what a person is asked; what makes them a means of access stands before or behind.
    public static final HashTable ANCHORS = WordHash.tableOf(
            "answer",
            "question",
            "word",
            "respuesta",
            "pregunta",
            "réponse",
            "resposta",
            "pergunta",
            "sicherheitsfrage",
            "sicherheitsantwort",
            "geheimfrage",
            "mädchenname",
            "maedchenname",
            "maiden",
            "soltera",
            "solteira",
            "jeune");
    private static final HashTable BEFORE = WordHash.tableOf("security", "secret", "memorable", "recovery");
    private static final HashTable BEHIND = WordHash.tableOf(
            "seguridad", "secreta", "sécurité", "secrète", "segurança", "securite", "seguranca", "recuperación");
    private static final HashTable ALONE =
            WordHash.tableOf("sicherheitsfrage", "sicherheitsantwort", "geheimfrage", "mädchenname", "maedchenname");
    private static final HashTable UNMARRIED = WordHash.tableOf("maiden", "soltera", "solteira", "jeune");
    private static final HashTable NAMES =
            WordHash.tableOf("name", "names", "apellido", "nom", "nome", "sobrenome", "fille");
    /// May stand between the question and what links it to its answer.
    private static final HashTable BETWEEN = WordHash.tableOf(
            "to",
            "for",
            "my",
            "the",
            "on",
            "of",
            "account",
            "file",
            "your",
            "de",
            "mi",
            "madre",
            "da",
            "minha",
            "mãe",
            "ma",
            "mère",
            "meiner",
            "mutter",
            "mother",
            "s",
            "question",
            "that",
            "which",
            "and",
            "i",
            "said",
            "put",
            "already",
            "again",
            "correctly",
            "so",
            "la",
            "a",
            "und",
            "y",
            "e",
            "et",
            "sie",
            "die",
            "ya",
            "já",
            "ans",
            "answer",
            "security",
            "secret",
            "there",
            "above",
            "earlier",
            "twice",
            "right",
            "cuenta",
            "conta",
            "compte",
            "konto");
    private static final HashTable LINKS = WordHash.tableOf(
            "is", "was", "its", "it", "es", "era", "est", "é", "ist", "war", "lautet", "lautete", "c", "would");
    /// What is said of a question, and is no answer to it.
    private static final HashTable SAID_OF_IT = WordHash.tableOf(
            "incorrect",
            "wrong",
            "invalid",
            "required",
            "missing",
            "broken",
            "expired",
            "rejected",
            "disabled",
            "blocked",
            "locked",
            "outdated",
            "unknown",
            "unclear",
            "somewhere",
            "nowhere",
            "annoying",
            "ridiculous",
            "useless",
            "blank",
            "gone",
            "stuck",
            "frozen",
            "different",
            "correct",
            "greyed",
            "grayed",
            "optional",
            "weird",
            "impossible",
            "correcta",
            "correcto",
            "mandatory",
            "incorrecta",
            "incorrecto",
            "falsch",
            "fausse",
            "errada",
            "incorrecte",
            "case");

    private SecurityAnswer() {}

    /// Whether the word may be what a person is asked, and so worth a call of [#read].
    static boolean mayBegin(Tokens tokens, int token) {
        return tokens.length(token) >= SHORTEST_HEAD && ANCHORS.get(tokens.hash(token)) != 0;
    }

    static void read(Passage passage, int token, Claims claims) {
        int at = end(passage, token);
        if (at == 0) {
            return;
        }
        Tokens tokens = passage.tokens();
        boolean linked = isColon(passage, at - 1);
        for (int i = 0; !linked && i < MOST_BETWEEN && at < passage.size(); i++) {
            if (passage.endsSentence(at - 1)) {
                return;
            }
            linked = LINKS.get(tokens.hash(at)) != 0;
            if (!linked && BETWEEN.get(tokens.hash(at)) == 0) {
                return;
            }
            at++;
            linked |= isColon(passage, at - 1);
        }
        while (linked && at < passage.size() && isFiller(tokens, at)) {
            at++;
        }
        if (linked && at < passage.size() && !passage.gap(at - 1).contains(". ") && isAnswer(passage, at, token)) {
            claims.add(Candidate.of(tokens.start(at), tokens.end(at), CREDENTIAL, Rule.SECURITY_ANSWER, SAID)
                    .kind(Finding.Kind.SECURITY_ANSWER));
        }
    }

    /// Index after the words for what is asked, 0 where they name something else.
    private static int end(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        long hash = tokens.hash(token);
        if (ALONE.get(hash) != 0) {
            return token + 1;
        }
        if (UNMARRIED.get(hash) != 0) {
            boolean english = token + 1 < passage.size() && NAMES.get(tokens.hash(token + 1)) != 0;
            boolean roman = token > 1 && NAMES.get(tokens.hash(token - 2)) != 0
                    || token > 2 && NAMES.get(tokens.hash(token - 3)) != 0;
            return english ? token + 2 : roman ? token + 1 : 0;
        }
        if (token > 0 && BEFORE.get(tokens.hash(token - 1)) != 0) {
            return token + 1;
        }
        for (int i = token + 1; i <= token + 2 && i < passage.size(); i++) {
            if (BEHIND.get(tokens.hash(i)) != 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isColon(Passage passage, int token) {
        String gap = passage.gap(token);
        return gap.startsWith(":") || gap.startsWith(" :") || gap.startsWith("=") || gap.startsWith(" =");
    }

    /// "it's", "is still", "es: ".
    private static boolean isFiller(Tokens tokens, int token) {
        return switch (tokens.text(token).toLowerCase(Locale.ROOT)) {
            case "is", "was", "s", "it", "its", "es", "ist", "est", "still", "always", "be" -> true;
            default -> false;
        };
    }

    /// A name, or a word that says nothing of the question itself. Of other languages the everyday words are not
    /// listed.
    private static boolean isAnswer(Passage passage, int token, int anchor) {
        Tokens tokens = passage.tokens();
        long flags = passage.flags(token);
        boolean capital = tokens.isCapital(token);
        boolean meant = WordFlags.isPlainName(flags)
                || (WordFlags.isCommon(flags)
                        ? capital && WordFlags.given(flags) > 0
                        : capital || isEnglish(tokens, anchor) && !isVerb(tokens.text(token)));
        return tokens.length(token) > 2
                && meant
                && passage.after(token) != '?'
                && SAID_OF_IT.get(tokens.hash(token)) == 0;
    }

    private static boolean isEnglish(Tokens tokens, int anchor) {
        return switch (tokens.text(anchor).toLowerCase(Locale.ROOT)) {
            case "answer", "question", "word", "maiden" -> true;
            default -> false;
        };
    }

    /// "is changed", "is showing".
    private static boolean isVerb(String word) {
        return word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ly");
    }
}
