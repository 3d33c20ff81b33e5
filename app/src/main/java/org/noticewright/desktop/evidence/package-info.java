/// Files in, with hashes, counts that reconcile, rejects; and whose access is judged.
@NullMarked
package org.noticewright.desktop.evidence;

import org.jspecify.annotations.NullMarked;
