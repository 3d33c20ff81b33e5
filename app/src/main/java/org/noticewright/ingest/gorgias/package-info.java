/// Gorgias: tickets, messages and customers.
@NullMarked
package org.noticewright.ingest.gorgias;

import org.jspecify.annotations.NullMarked;
