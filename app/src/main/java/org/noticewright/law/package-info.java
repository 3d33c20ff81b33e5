/// Who must be told, by when, under which rule: pure functions of the incident's facts and a law pack.
///
/// Everything is worked out under Kleene's three-valued logic. A fact that nobody knows never turns a duty into
/// none: the duty becomes a decision that names the fact, the rule and what follows either way. Numbers of
/// people are intervals for the same reason. A presumption of law (HIPAA presumes a breach) is written in the
/// pack as `ifUnknown`, never assumed here.
///
/// Reading order: [org.noticewright.law.FactsReader], [org.noticewright.law.Obligations],
/// [org.noticewright.law.AssessmentJson].
@NullMarked
package org.noticewright.law;

import org.jspecify.annotations.NullMarked;
