/// Tables: dialect, header, ragged rows, and the mapping of unknown headers to what they mean.
@NullMarked
package org.noticewright.ingest.csv;

import org.jspecify.annotations.NullMarked;
