/// Freshdesk: the account's export as JSON or XML (the shape of the first API), the API's second shape, and lists of
/// tickets saved as CSV or workbook.
@NullMarked
package org.noticewright.ingest.freshdesk;

import org.jspecify.annotations.NullMarked;
