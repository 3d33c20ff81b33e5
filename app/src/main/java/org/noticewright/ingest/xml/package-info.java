/// XML as a stream of records: nothing outside the file is ever fetched, no entity is ever expanded, depth and
/// sizes have limits, and of the file only one record is in memory.
@NullMarked
package org.noticewright.ingest.xml;

import org.jspecify.annotations.NullMarked;
