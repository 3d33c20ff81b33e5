/// Benchmarks: programs with a baseline in the same run. No test asserts a time.
@NullMarked
package org.noticewright.bench;

import org.jspecify.annotations.NullMarked;
