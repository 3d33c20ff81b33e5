/// Jira and Jira Service Management: REST pages, lists saved as CSV or RSS, the site's backup, and tables of
/// warehouse loaders. An issue is known by its number (`10014`); the key people quote (`ABC-13`) changes when
/// it moves.
@NullMarked
package org.noticewright.ingest.jira;

import org.jspecify.annotations.NullMarked;
