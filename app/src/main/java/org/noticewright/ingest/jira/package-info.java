/// Jira Service Management: issues and comments of REST v2 and v3.
@NullMarked
package org.noticewright.ingest.jira;

import org.jspecify.annotations.NullMarked;
