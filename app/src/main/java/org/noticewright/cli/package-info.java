/// The use cases without a window. Results go to standard output (`--json` for programs), progress and errors
/// to standard error. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a file was refused whole, 4 integrity
/// broken.
@NullMarked
package org.noticewright.cli;

import org.jspecify.annotations.NullMarked;
