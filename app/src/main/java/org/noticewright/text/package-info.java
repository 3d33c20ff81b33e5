/// Plain text as detectors and readers need it: normalised with a way back to the original, cut into words, hashed.
@NullMarked
package org.noticewright.text;

import org.jspecify.annotations.NullMarked;
