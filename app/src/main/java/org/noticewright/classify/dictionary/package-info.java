/// Metadata as a carrier of meaning: which values a ticket carries, what a case's dictionary says of them, and
/// which values a person should be asked about.
@NullMarked
package org.noticewright.classify.dictionary;

import org.jspecify.annotations.NullMarked;
