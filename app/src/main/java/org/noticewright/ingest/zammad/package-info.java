/// Zammad: tickets, articles and users, plain or wrapped in assets.
@NullMarked
package org.noticewright.ingest.zammad;

import org.jspecify.annotations.NullMarked;
