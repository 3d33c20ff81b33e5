/// A synthetic breach of an invented telehealth company, made from word lists and a seed, with the truth
/// beside it.
///
/// Same seed and size, same bytes. Everything is invented: people are random combinations of names, telephone
/// numbers come from the 555-01xx block, mail domains end in `.example`, network addresses come from the
/// documentation ranges, Social Security numbers use areas that were never assigned, payment cards are
/// published test numbers.
///
/// The texts are a grammar. Phrase files (`*.txt` beside this package) hold sections of alternatives; an
/// alternative may refer to other sections or to values such as a birth date (`{dob}`), and **says which data
/// elements it carries**. The truth of a ticket is what its phrases said while they were put together; no
/// detector is ever asked.
@NullMarked
package org.noticewright.demo;

import org.jspecify.annotations.NullMarked;
