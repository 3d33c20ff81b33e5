/// The first screen: open a case or make a new one.
@NullMarked
package org.noticewright.desktop.start;

import org.jspecify.annotations.NullMarked;
