/// The window: a rail of screens over one open case. Views are written in code and hold no state of their own;
/// view models hold the state and know no toolkit; every touch of the case runs on a worker.
@NullMarked
package org.noticewright.desktop;

import org.jspecify.annotations.NullMarked;
