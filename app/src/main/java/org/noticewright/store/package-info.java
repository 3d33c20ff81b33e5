/// The case file: one SQLite file behind the ports of `casework`, the only package that knows SQL.
///
/// Everything personal is sealed (`store.sealed`), structure is plain. Every change runs in a [Change]: it
/// keeps a MAC a row, a digest a table, and appends one entry to the hash-chained log in the same transaction.
/// What is stored about a ticket is a set of pieces that only grows; the ticket is put together from them when
/// it is read, so that the order in which files arrive cannot matter.
///
/// Traps: an open cursor keeps the write-ahead log from shrinking, so results are read in chunks; opening the
/// live file outside SQLite would drop its locks on POSIX systems; domain enumerations are stored as ordinals
/// and may only grow at their end.
@NullMarked
package org.noticewright.store;

import org.jspecify.annotations.NullMarked;
