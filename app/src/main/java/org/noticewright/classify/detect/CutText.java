package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.ListedWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.MessageKinds;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;

/// A text cut into words, with what the lists say of each word. It knows nothing of a ticket, so that one may
/// serve all tickets that hold the same text.
final class CutText {

    /// What a name in small letters is told by.
    static final long NAME_CUES =
            Cue.TITLE.bit() | Cue.CLINICIAN.bit() | Cue.GREETING.bit() | Cue.KIN.bit() | WordFlags.INTRODUCTION;

    private static final Tokens NO_WORDS = Tokens.of("");

    private final NormalizedText normalized;
    private final Tokens tokens;
    private final long[] flags;
    private final int[] phraseEntries;
    private final int[] signs;
    private final FieldLabels.Label label;
    private final long anyFlags;
    private final long wordBits;
    private final boolean mayName;
    private final boolean isChat;
    private final long openings;
    /// Told when asked for: the same for every ticket that holds the text, whichever thread is first.
    private @Nullable MessageKinds kinds;

    private CutText(NormalizedText.Cut cut, FieldLabels.Label label, Lexicon lexicon) {
        this.normalized = cut.text();
        this.tokens = cut.tokens();
        this.label = label;
        ListedWords listed = lexicon.look(tokens);
        this.flags = listed.flags();
        this.phraseEntries = listed.phraseEntries();
        this.signs = listed.signs();
        long bits = 0;
        long opened = 0;
        boolean bearer = false;
        for (int i = 0; i < flags.length; i++) {
            long hash = tokens.hash(i);
            bits |= Roster.bit(hash);
            opened |= Opening.of(hash);
            bearer |= WordFlags.given(flags[i]) > 0 & tokens.isCapital(i);
        }
        this.anyFlags = listed.anyFlags();
        this.wordBits = bits;
        this.mayName = bearer || (anyFlags & NAME_CUES) != 0;
        this.openings = opened;
        this.isChat = ChatSpeakers.isChat(normalized.value());
    }

    /// @param label of the field that holds it
    static CutText of(FieldLabels.Label label, String original, Lexicon lexicon) {
        return new CutText(NormalizedText.Cut.of(original), label, lexicon);
    }

    /// Running text.
    static CutText of(String original, Lexicon lexicon) {
        return of(FieldLabels.Label.NONE, original, lexicon);
    }

    /// A text that is one value, such as an address: no detector reads words of it.
    static CutText uncut(String original, Lexicon lexicon) {
        return new CutText(
                new NormalizedText.Cut(NormalizedText.of(original), NO_WORDS), FieldLabels.Label.NONE, lexicon);
    }

    NormalizedText normalized() {
        return normalized;
    }

    Tokens tokens() {
        return tokens;
    }

    int size() {
        return flags.length;
    }

    /// What each place of the message that the text is belongs to.
    MessageKinds kinds() {
        MessageKinds known = kinds;
        if (known == null) {
            known = MessageKinds.of(normalized.original());
            kinds = known;
        }
        return known;
    }

    /// Bits of each word, hints included; not to be changed.
    long[] flags() {
        return flags;
    }

    /// Bits of a word, hints included.
    long flags(int token) {
        return flags[token];
    }

    /// What the lists say of a word that begins a health phrase.
    int phraseEntry(int token) {
        return phraseEntries[token];
    }

    /// The words that may tell of a special category.
    int[] signs() {
        return signs;
    }

    /// What the label says.
    FieldLabels.Label label() {
        return label;
    }

    /// Bits that at least one word has.
    long anyFlags() {
        return anyFlags;
    }

    /// For each word the bit that [Roster] keeps for it.
    long wordBits() {
        return wordBits;
    }

    /// Whether some word may begin this.
    boolean mayHold(Opening opening) {
        return opening.in(openings);
    }

    /// Whether it is the transcript of a chat.
    boolean isChat() {
        return isChat;
    }

    /// Whether [NameDetector] has a word to begin with.
    boolean mayName() {
        return mayName;
    }
}
