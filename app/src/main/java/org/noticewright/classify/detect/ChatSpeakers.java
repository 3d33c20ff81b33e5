package org.noticewright.classify.detect;

import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Who speaks in the transcript of a chat, "(08:20:36) Corwin: Hello!": where one speaker is the ticket's own
/// person, the others answer for the desk. Where nobody is known, whoever is called a visitor is the person;
/// else whoever speaks as desks do answers for it, and in doubt nobody does.
final class ChatSpeakers {

    private static final String START = "Chat started";
    private static final int LONGEST_NAME = 4;
    private static final int FIRST_WORDS = 40;
    private static final HashTable VISITORS = WordHash.tableOf(
            "visitor", "guest", "customer", "client", "patient", "user", "caller", "me", "you", "besucher", "gast");
    private static final HashTable HELP = WordHash.tableOf("help", "assist");
    /// "Can I help", "happy to help": two words before.
    private static final HashTable OFFERS = WordHash.tableOf("can", "may", "could", "happy", "glad", "here");
    private static final HashTable THANKED = WordHash.tableOf("contacting", "reaching", "chatting", "choosing");
    private static final long FOR = WordHash.ofWord("for");

    private ChatSpeakers() {}

    /// Whether a text is a chat's transcript.
    static boolean isChat(String text) {
        return text.startsWith(START);
    }

    static void find(Passage passage, Roster roster) {
        if (!passage.cut().isChat()) {
            return;
        }
        boolean known = false;
        for (int i = 0; i < passage.size() && !known; i++) {
            int last = speakerEnd(passage, i);
            known = last > i && NameRun.isKnown(passage, i, last, roster) || isVisitor(passage, i);
        }
        for (int i = 0; i < passage.size(); i++) {
            int last = speakerEnd(passage, i);
            if (last > i
                    && !NameRun.isKnown(passage, i, last, roster)
                    && !isVisitor(passage, i)
                    && (known || offersHelp(passage, last))) {
                roster.signedByAgent(passage, i, last);
            }
        }
    }

    /// "(08:20:36) Visitor 5823:".
    private static boolean isVisitor(Passage passage, int at) {
        return isTimed(passage, at) && VISITORS.get(passage.tokens().hash(at)) != 0;
    }

    /// "How can I help you today?", "Thank you for contacting us".
    private static boolean offersHelp(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        for (int i = first; i < passage.size() && i < first + FIRST_WORDS && !isTimed(passage, i); i++) {
            long before = i < first + 2 ? 0 : tokens.hash(i - 2);
            boolean offers = HELP.get(tokens.hash(i)) != 0 && OFFERS.get(before) != 0;
            boolean thanks = THANKED.get(tokens.hash(i)) != 0 && i > first && tokens.hash(i - 1) == FOR;
            if (offers || thanks) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTimed(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        return at >= 3
                && tokens.gap(at - 1) == Tokens.withBlank(')')
                && tokens.shape(at - 1) == Shape.DIGITS
                && tokens.gap(at - 2) == ':'
                && tokens.gap(at - 3) == ':';
    }

    /// Index after the speaker's name that begins here, behind a time in brackets; `at` for none.
    private static int speakerEnd(Passage passage, int at) {
        int last = isTimed(passage, at) ? NameRun.end(passage, at) : at;
        return last > at && last - at <= LONGEST_NAME && passage.after(last - 1) == ':' ? last : at;
    }
}
