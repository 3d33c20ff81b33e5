/// The judgement over findings: identity, health and their tie, by named rules.
@NullMarked
package org.noticewright.classify.verdict;

import org.jspecify.annotations.NullMarked;
