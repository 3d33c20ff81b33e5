/// Front: conversations, messages, comments, contacts.
@NullMarked
package org.noticewright.ingest.front;

import org.jspecify.annotations.NullMarked;
