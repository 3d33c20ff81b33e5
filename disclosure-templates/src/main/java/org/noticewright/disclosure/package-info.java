/// What the workbench says and by which rules, as data: the law pack (regimes, jurisdictions, calendars,
/// forms), letter templates, wording, fonts, and the plain records they are read into. Nothing here decides
/// anything. A rule carries its citation, the quoted words, how sure we are of them and since when; what a rule
/// means for given facts is worked out in `org.noticewright.law`. Names of facts and elements are strings here,
/// because this module knows nothing of the workbench; a test over there holds every name to a real one.
///
/// Trap: a count, a comparison and a scope belong together. "500 or more in total" and "more than 500 in one
/// state" differ.
@NullMarked
package org.noticewright.disclosure;

import org.jspecify.annotations.NullMarked;
