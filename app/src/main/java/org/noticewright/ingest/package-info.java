/// Evidence files in, one record at a time, in bounded memory: file, container, encoding, shape, signature,
/// records. [EvidenceFiles] is the entry; the sub-packages hold one source each and know nothing of the case
/// file or the window.
///
/// Trap: a file that cannot be read as a whole is refused by [UnreadableFileException]; a record that cannot be
/// read is a reject, and the import goes on.
@NullMarked
package org.noticewright.ingest;

import org.jspecify.annotations.NullMarked;
