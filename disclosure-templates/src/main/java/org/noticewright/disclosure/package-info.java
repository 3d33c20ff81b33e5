/// What the workbench says and by which rules, as data: law pack, letter templates, wording, fonts. No logic beyond
/// loading; this package knows nothing of the workbench.
@NullMarked
package org.noticewright.disclosure;

import org.jspecify.annotations.NullMarked;
