/// The review package: what a forensic reviewer is given, and the check of it that needs neither the case
/// nor a key.
///
/// A package is a zip of plain files (JSON, one object a line where there are many) and a manifest with the
/// SHA-256, size and row count of each. Nothing in it is signed, since a reviewer holds no key of the case: it
/// is checked against itself. Every grade is computed again from the events and the decided scope beside it,
/// every count is added again, the log's hash chain is walked from its first entry. What ties it to the case
/// are two hashes to be compared by eye with paper: the SHA-256 of the manifest and the head of the log.
@NullMarked
package org.noticewright.casework.handover;

import org.jspecify.annotations.NullMarked;
