/// Timelines that other tools write: their lines become events of the case's timeline, and those that are accesses
/// to tickets become access events.
@NullMarked
package org.noticewright.ingest.timeline;

import org.jspecify.annotations.NullMarked;
