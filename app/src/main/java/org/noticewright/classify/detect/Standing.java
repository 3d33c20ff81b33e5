package org.noticewright.classify.detect;

/// How far the lists alone get with a ticket: what is left for the sense of words to say.
public enum Standing {
    /// Nobody is identified: nothing.
    NOBODY,
    /// A person, and no sure health: words, and sentences as a whole.
    OPEN,
    /// A hint at a person, and health: a person looks anyway, so nothing is doubted.
    REVIEWED,
    /// A person and health: words, and whether they are meant.
    SURE
}
