/// What the intruder did: the story in the logs, whose access is judged, grades, coverage and its holes,
/// unusual access, systems that were not reached, and what is handed to a reviewer.
@NullMarked
package org.noticewright.desktop.access;

import org.jspecify.annotations.NullMarked;
