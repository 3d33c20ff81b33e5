/// XLSX workbooks as tables: their sheets row by row, as text, the way delimited text gives them. Read with our
/// own XML parser and its limits: the common readers take the whole table of texts to memory, believe any
/// column letter and stop at a date cell of the strict form.
@NullMarked
package org.noticewright.ingest.workbook;

import org.jspecify.annotations.NullMarked;
