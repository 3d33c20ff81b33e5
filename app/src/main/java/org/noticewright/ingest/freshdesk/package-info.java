/// Freshdesk: saved API pages and the account's export as JSON or XML, and lists of tickets saved as CSV or
/// workbook. A ticket is known by the number people quote; the id of the old API is kept beside it.
@NullMarked
package org.noticewright.ingest.freshdesk;

import org.jspecify.annotations.NullMarked;
