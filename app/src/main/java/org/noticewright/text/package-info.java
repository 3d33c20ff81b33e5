/// Texts with a way back: whatever is cut, decoded or folded here still knows where it stood in the original.
@NullMarked
package org.noticewright.text;

import org.jspecify.annotations.NullMarked;
