@NullMarked
package org.noticewright.letters;

import org.jspecify.annotations.NullMarked;
