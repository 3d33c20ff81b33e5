/// The organisation's own customer list.
@NullMarked
package org.noticewright.ingest.people;

import org.jspecify.annotations.NullMarked;
