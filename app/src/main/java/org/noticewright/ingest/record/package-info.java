/// What all readers share: where records go, and how ids, times and empty cells are understood.
@NullMarked
package org.noticewright.ingest.record;

import org.jspecify.annotations.NullMarked;
