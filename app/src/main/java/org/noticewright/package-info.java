/// The program's start and the one place that calls every constructor.
@NullMarked
package org.noticewright;

import org.jspecify.annotations.NullMarked;
