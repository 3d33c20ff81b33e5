/// Intercom: conversations, tickets and contacts of its API, and tables of warehouse loaders and other
/// exporters.
@NullMarked
package org.noticewright.ingest.intercom;

import org.jspecify.annotations.NullMarked;
