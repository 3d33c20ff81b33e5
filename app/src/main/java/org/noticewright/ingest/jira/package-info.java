/// Jira and Jira Service Management: objects of its API, lists saved as CSV or RSS, the site's backup, and tables of
/// warehouse loaders.
@NullMarked
package org.noticewright.ingest.jira;

import org.jspecify.annotations.NullMarked;
