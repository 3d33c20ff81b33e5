/// Access events in order, and what they say about each ticket: the exposure grade with the events it rests on.
@NullMarked
package org.noticewright.timeline;

import org.jspecify.annotations.NullMarked;
