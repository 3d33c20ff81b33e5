/// Who gets a letter and who does not, the preview, the export.
@NullMarked
package org.noticewright.desktop.letters;

import org.jspecify.annotations.NullMarked;
