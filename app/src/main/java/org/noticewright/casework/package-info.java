/// What a user does with a case, and the ports those use cases need. The store implements the ports; the window
/// and the command line call the use cases. No toolkit, no SQL.
@NullMarked
package org.noticewright.casework;

import org.jspecify.annotations.NullMarked;
