/// What all screens share: background jobs, the open case, settings, small builders of controls.
@NullMarked
package org.noticewright.desktop.shared;

import org.jspecify.annotations.NullMarked;
