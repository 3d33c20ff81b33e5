/// Intercom: objects of its API, tables of warehouse loaders and of other makers' exporters.
@NullMarked
package org.noticewright.ingest.intercom;

import org.jspecify.annotations.NullMarked;
