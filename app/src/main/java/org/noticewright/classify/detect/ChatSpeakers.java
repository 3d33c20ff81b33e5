package org.noticewright.classify.detect;

import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;

/// Who speaks in the transcript of a chat, "(08:20:36) Corwin: Hello!": where one speaker is the ticket's own
/// person, the others answer for the desk.
final class ChatSpeakers {

    private static final String START = "Chat started";
    private static final int LONGEST_NAME = 4;

    private ChatSpeakers() {}

    static void find(Passage passage, Roster roster) {
        if (!passage.text().startsWith(START)) {
            return;
        }
        boolean known = false;
        for (int i = 0; i < passage.size() && !known; i++) {
            int last = speakerEnd(passage, i);
            known = last > i && NameRun.isKnown(passage, i, last, roster);
        }
        for (int i = 0; i < passage.size() && known; i++) {
            int last = speakerEnd(passage, i);
            if (last > i && !NameRun.isKnown(passage, i, last, roster)) {
                roster.signedByAgent(passage, i, last);
            }
        }
    }

    /// Index after the speaker's name that begins here, behind a time in brackets; `at` for none.
    private static int speakerEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        boolean timed = at >= 3
                && passage.gap(at - 1).equals(") ")
                && tokens.shape(at - 1) == Shape.DIGITS
                && passage.gap(at - 2).equals(":")
                && passage.gap(at - 3).equals(":");
        int last = timed ? NameRun.end(passage, at) : at;
        return last > at && last - at <= LONGEST_NAME && passage.after(last - 1) == ':' ? last : at;
    }
}
