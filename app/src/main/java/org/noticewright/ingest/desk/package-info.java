/// What the readers of help desks share: one handler for all of them, and drafts of tickets, messages and
/// people that a system's mapping fills like a form.
@NullMarked
package org.noticewright.ingest.desk;

import org.jspecify.annotations.NullMarked;
