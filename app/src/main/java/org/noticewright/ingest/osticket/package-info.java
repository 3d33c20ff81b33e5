/// osTicket: lists of tickets saved as CSV.
@NullMarked
package org.noticewright.ingest.osticket;

import org.jspecify.annotations.NullMarked;
