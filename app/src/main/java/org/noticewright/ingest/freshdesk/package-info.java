/// Freshdesk: the account export's shape (v1) and the API's (v2).
@NullMarked
package org.noticewright.ingest.freshdesk;

import org.jspecify.annotations.NullMarked;
