@NullMarked
package org.noticewright.cli;

import org.jspecify.annotations.NullMarked;
