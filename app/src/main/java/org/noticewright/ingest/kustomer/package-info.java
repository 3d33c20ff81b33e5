/// Kustomer: JSON:API resources.
@NullMarked
package org.noticewright.ingest.kustomer;

import org.jspecify.annotations.NullMarked;
