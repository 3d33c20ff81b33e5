/// Zendesk: account export, saved API pages, its CSV, warehouse replicas, access log and audit log.
@NullMarked
package org.noticewright.ingest.zendesk;

import org.jspecify.annotations.NullMarked;
