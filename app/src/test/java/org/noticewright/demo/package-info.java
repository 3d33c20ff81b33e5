@NullMarked
package org.noticewright.demo;

import org.jspecify.annotations.NullMarked;
