/// Where the case stands: clocks, the waterfall of records, people by state, what blocks the next step.
@NullMarked
package org.noticewright.desktop.overview;

import org.jspecify.annotations.NullMarked;
