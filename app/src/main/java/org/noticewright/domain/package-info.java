/// What the workbench is about: tickets, messages, people, findings, verdicts, exposure, the incident and its
/// duties. Plain values without a window, a database or a file behind them. Types that hold case text show only
/// ids in `toString`, so that no log or exception message can carry what a patient wrote.
@NullMarked
package org.noticewright.domain;

import org.jspecify.annotations.NullMarked;
