/// Intercom: conversations of API 1.x and 2.x, tickets, contacts.
@NullMarked
package org.noticewright.ingest.intercom;

import org.jspecify.annotations.NullMarked;
