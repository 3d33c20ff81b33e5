@NullMarked
package org.noticewright.store.sealed;

import org.jspecify.annotations.NullMarked;
