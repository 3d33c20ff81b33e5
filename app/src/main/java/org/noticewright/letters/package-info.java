/// Facts in, letters out: patient letters, regulator letters and filing sheets as tagged, archival PDF.
///
/// The way of a letter: facts ([PatientLetter]) are checked ([LetterProblem]) → the template fills them into
/// Markdown, every value escaped → HTML → lint → typeset as PDF/A-2a and PDF/UA-1. Texts, wording and fonts
/// come from [org.noticewright.disclosure.LetterTemplates]; code decides conditions, never sentences.
///
/// Traps: a character that the font lacks would be printed as "#" by the typesetter and still pass every
/// validator, so [LetterComposer] refuses it beforehand. Glyph substitution must stay off: it loses letters for
/// search and screen readers. Only the address may stand where an envelope's window can show it.
@NullMarked
package org.noticewright.letters;

import org.jspecify.annotations.NullMarked;
