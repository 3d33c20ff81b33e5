/// Detectors: each finds the spans of some elements and names the rule that fired.
@NullMarked
package org.noticewright.classify.detect;

import org.jspecify.annotations.NullMarked;
