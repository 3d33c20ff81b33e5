/// Every record in a table that loads only what is visible, the reading pane, and the review by keyboard.
@NullMarked
package org.noticewright.desktop.records;

import org.jspecify.annotations.NullMarked;
