package org.noticewright.text;

import java.util.List;
import java.util.regex.Pattern;

/// Finds where the footer begins at the end of some lines: legal notices, unsubscribe lines and what machines
/// say of themselves. A sentence in which somebody speaks ("please unsubscribe me") is none.
final class Footer {

    private static final int LONGEST_PARAGRAPH = 3_000;
    private static final int FEWEST_LEGAL_CUES = 2;

    private static final List<String> LEGAL = List.of(
            "confidentiality notice",
            "confidential information",
            "may contain confidential",
            "may be confidential",
            "is confidential",
            "are confidential",
            "privileged",
            "intended recipient",
            "intended only for",
            "intended solely for",
            "for the sole use",
            "in error",
            "strictly prohibited",
            "disclosure, copying",
            "vertraulich",
            "bestimmungsgem\u00e4\u00dfe",
            "irrt\u00fcmlich",
            "confidencial",
            "destinatario",
            "por error",
            "confidentiel",
            "destinataire",
            "par erreur",
            "destinat\u00e1rio",
            "por engano");

    /// One of these stands in every legal notice: spares most texts the longer list.
    private static final List<String> LEGAL_STEMS =
            List.of("nfiden", "privileged", "recipient", "vertraulich", "destinat");

    private static final List<String> NOTICES = List.of(
            "unsubscribe",
            "do not reply",
            "don't reply to this",
            "do not respond to this",
            "not monitored",
            "automated message",
            "automated email",
            "automated e-mail",
            "automatically generated",
            "automatic reply",
            "this email was sent",
            "this message was sent",
            "you are receiving this",
            "you're receiving this",
            "you received this email because",
            "email preferences",
            "manage your preferences",
            "view this email",
            "view in browser",
            "privacy policy",
            "privacy notice",
            "terms of service",
            "terms of use",
            "all rights reserved",
            "not medical advice",
            "constitute medical advice",
            "not a substitute for",
            "consider the environment",
            "call 911",
            "dial 911",
            "nicht auf diese",
            "automatisch",
            "abmelden",
            "kein medizinischer rat",
            "no responda a este",
            "no responder a este",
            "cancelar la suscripci\u00f3n",
            "darse de baja",
            "consejo m\u00e9dico",
            "ne pas r\u00e9pondre",
            "ne r\u00e9pondez pas",
            "d\u00e9sabonner",
            "d\u00e9sinscrire",
            "avis m\u00e9dical",
            "n\u00e3o responda",
            "cancelar inscri\u00e7\u00e3o",
            "descadastrar",
            "aconselhamento m\u00e9dico");

    private static final NoticeMemory MEMORY = new NoticeMemory();
    private static final PhraseGate GATE = new PhraseGate(List.of(LEGAL_STEMS, NOTICES));

    /// A person speaks.
    private static final Pattern SELF =
            Pattern.compile("\\b(?:i|i'm|i\u2019m|me|my|mine|ich|mir|mein|meine|yo|mi|je|mon|ma|mes|eu|meu|minha)\\b");

    private final MessageLines lines;
    private final String text;
    private final int first;
    private final int last;

    Footer(MessageLines lines, int first, int last) {
        this.lines = lines;
        this.text = lines.text();
        this.first = first;
        this.last = last;
    }

    /// Offset where the footer begins; the end of the lines when there is none.
    int start() {
        int start = lines.start(last);
        int behind = last;
        while (behind > first) {
            while (behind > first && lines.isBlank(behind - 1)) {
                behind--;
            }
            int head = behind;
            while (head > first
                    && !lines.isBlank(head - 1)
                    && lines.start(behind) - lines.start(head - 1) <= LONGEST_PARAGRAPH) {
                head--;
            }
            if (head == behind || (head > first && !lines.isBlank(head - 1))) {
                return start;
            }
            int from = lines.start(head);
            int cut = GATE.mayHold(text, from, lines.start(behind))
                    ? from + MEMORY.noticeIn(text, from, lines.start(behind), Footer::noticeIn)
                    : lines.start(behind);
            if (cut < lines.start(behind)) {
                start = cut;
            }
            if (cut > from) {
                return start;
            }
            behind = head;
        }
        return start;
    }

    /// Where in a paragraph the notice begins that goes on to its end; its length when there is none.
    private static int noticeIn(String lower) {
        int from = lower.length();
        boolean legal = holdsAny(lower, LEGAL_STEMS) && holdsTwo(lower, LEGAL);
        while (from > 0) {
            int begin = sentenceStart(lower, from);
            String sentence = lower.substring(begin, from);
            if (!sentence.isBlank() && !isNotice(sentence, legal)) {
                return legal ? legalStart(lower, from) : from;
            }
            from = begin;
        }
        return 0;
    }

    /// A legal notice has sentences without a cue of their own; it begins with the first that has one.
    private static int legalStart(String lower, int behind) {
        int start = behind;
        int at = behind;
        while (at > 0) {
            int begin = sentenceStart(lower, at);
            String sentence = lower.substring(begin, at);
            if (SELF.matcher(sentence).find()) {
                return start;
            }
            if (isNotice(sentence, true)) {
                start = begin;
            }
            at = begin;
        }
        return start;
    }

    private static boolean isNotice(String sentence, boolean legal) {
        return ((legal && holdsAny(sentence, LEGAL)) || holdsAny(sentence, NOTICES))
                && !SELF.matcher(sentence).find();
    }

    private static boolean holdsTwo(String text, List<String> stretches) {
        int held = 0;
        for (String stretch : stretches) {
            if (text.contains(stretch) && ++held == FEWEST_LEGAL_CUES) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAny(String text, List<String> stretches) {
        for (String stretch : stretches) {
            if (text.contains(stretch)) {
                return true;
            }
        }
        return false;
    }

    private static int sentenceStart(String text, int end) {
        int at = end - 1;
        while (at > 0 && isGap(text.charAt(at))) {
            at--;
        }
        while (at > 0) {
            char before = text.charAt(at - 1);
            if (before == '\n' || (isGap(text.charAt(at)) && (before == '.' || before == '!' || before == '?'))) {
                return before == '\n' ? at : at + 1;
            }
            at--;
        }
        return 0;
    }

    private static boolean isGap(char unit) {
        return MessageLines.isBlank(unit);
    }
}
