/// Help Scout: conversations of the Mailbox API 1 and 2.
@NullMarked
package org.noticewright.ingest.helpscout;

import org.jspecify.annotations.NullMarked;
