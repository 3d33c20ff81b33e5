package org.noticewright.classify.detect;

/// A text that [CareModel] has read: until it reads others.
///
/// @param first where the text begins among all words that were read together
record ReadText(Passage passage, CareModel.Reader reader, int first, int size) {

    /// What a word most speaks of, if of anything: a tag from 1.
    int best(int at) {
        return reader.best(first + at);
    }

    /// By how much a word rather speaks of a thing than of nothing, in [CareModel#UNIT]s.
    int margin(int at, int tag) {
        return reader.margin(first + at, tag);
    }

    /// Whether a word speaks of the same as one beside it.
    ///
    /// @param before the first of the two
    boolean goesOn(int at, int before, int tag) {
        return best(at) == tag && margin(at, tag) >= 0 && !passage.endsSentence(before);
    }
}
