@NullMarked
package org.noticewright.store;

import org.jspecify.annotations.NullMarked;
