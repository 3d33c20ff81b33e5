/// Access and audit logs of the systems around a support desk: each line becomes an access event that says who
/// did what, and which records it reached.
@NullMarked
package org.noticewright.ingest.log;

import org.jspecify.annotations.NullMarked;
