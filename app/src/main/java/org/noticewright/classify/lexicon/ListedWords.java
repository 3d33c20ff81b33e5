package org.noticewright.classify.lexicon;

/// What the lists say of each word of a text, in the order of the words.
///
/// @param flags bits to be read with [WordFlags] and [Cue], hints among them
/// @param phraseEntries for each word that begins a health phrase what [Lexicon#phraseEntry] says of the word alone,
///     but that no longer phrase begins so when the next word comes second in none; empty when no word begins a phrase
/// @param signs the words that may tell of a special category, ascending: those with digits, those that a number or a
///     parent is called by, and those that a phrase of [SpecialSigns] may begin with
/// @param anyFlags bits that at least one word has
public record ListedWords(long[] flags, int[] phraseEntries, int[] signs, long anyFlags) {

    static final int[] NONE = {};
}
