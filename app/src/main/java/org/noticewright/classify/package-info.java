/// Which tickets tie a person to health content, which only identify somebody, and why. Knows neither store
/// nor screen.
@NullMarked
package org.noticewright.classify;

import org.jspecify.annotations.NullMarked;
