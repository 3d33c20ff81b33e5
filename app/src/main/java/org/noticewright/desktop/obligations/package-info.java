/// Who must be told, by when and why; open questions; the incident facts.
@NullMarked
package org.noticewright.desktop.obligations;

import org.jspecify.annotations.NullMarked;
