/// Dates of birth and of care, great ages, dates in words.
@NullMarked
package org.noticewright.classify.detect.date;

import org.jspecify.annotations.NullMarked;
