/// The plain ticket form and the plain text form, for sources without a reader of their own.
@NullMarked
package org.noticewright.ingest.generic;

import org.jspecify.annotations.NullMarked;
