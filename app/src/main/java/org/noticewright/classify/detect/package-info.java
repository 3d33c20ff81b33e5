/// Detectors: each finds the spans of some elements and names the rule that fired. Those of numbers, dates
/// and addresses stand in packages of their own; those of health and names are asked for each other too often.
@NullMarked
package org.noticewright.classify.detect;

import org.jspecify.annotations.NullMarked;
