/// Accuracy on labelled tickets: reading labels, matching spans, exact intervals.
@NullMarked
package org.noticewright.classify.evaluate;

import org.jspecify.annotations.NullMarked;
