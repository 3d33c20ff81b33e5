package org.noticewright.classify.lexicon;

/// What the lists say of each word of a text, in the order of the words.
///
/// @param flags bits to be read with [WordFlags] and [Cue], hints among them
/// @param phraseEntries for each word that begins a health phrase what [Lexicon#phraseEntry] says of the word alone,
///     but that no longer phrase begins so when the next word comes second in none; empty when no word begins a phrase
public record ListedWords(long[] flags, int[] phraseEntries) {

    static final int[] NONE = {};
}
