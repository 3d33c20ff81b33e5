/// Intruder, response and legal milestones on one axis.
@NullMarked
package org.noticewright.desktop.timeline;

import org.jspecify.annotations.NullMarked;
