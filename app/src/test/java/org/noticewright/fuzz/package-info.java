/// Hours of damaged files against every reader; a program, not a test: `mvn -q -Pfuzz -Dfuzz.minutes=60`.
@NullMarked
package org.noticewright.fuzz;

import org.jspecify.annotations.NullMarked;
