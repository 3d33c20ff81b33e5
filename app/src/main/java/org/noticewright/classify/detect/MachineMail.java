package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.ContextCues;
import org.noticewright.domain.Message;
import org.noticewright.domain.Ticket;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;

/// Mail that says of itself that nobody wrote it: "do not reply", "reply STOP to be removed". Companies' people write
/// so
/// too, below their names; so it tells a machine only where the sender is called like a thing.
final class MachineMail {

    /// Characters of a message that are read, from its beginning and from its end.
    private static final int MOST_READ = 2_000;

    private MachineMail() {}

    static boolean isIn(Ticket ticket, ContextCues cues) {
        for (Message message : ticket.messages()) {
            if (message.author() != Message.Author.AGENT && saysSo(message.text(), cues)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSo(String text, ContextCues cues) {
        int length = text.length();
        return length <= 2 * MOST_READ
                ? holdsCue(text, cues)
                : holdsCue(text.substring(0, MOST_READ), cues) || holdsCue(text.substring(length - MOST_READ), cues);
    }

    private static boolean holdsCue(String text, ContextCues cues) {
        Tokens tokens = Tokens.of(NormalizedText.of(text).value());
        return cues.any(ContextCues.Kind.AUTOMATIC, tokens, tokens.size());
    }
}
