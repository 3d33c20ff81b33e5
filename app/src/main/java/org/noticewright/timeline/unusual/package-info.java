/// Unusual access: an account's reads an hour against its own past and against the other accounts.
///
/// Nothing is learnt and nothing is weighted. An hour is held against the middle (median) of earlier hours and
/// the usual distance from it (median absolute deviation), both of which a burst cannot move, and every hour
/// that is listed says in a sentence what it was held against. Only hours with at least one read count as
/// hours, so a day off, a holiday or a hole in the log changes nothing.
@NullMarked
package org.noticewright.timeline.unusual;

import org.jspecify.annotations.NullMarked;
