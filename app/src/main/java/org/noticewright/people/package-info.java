/// Whose data the records hold. For now a person is a requester id, else a case-folded e-mail address, else the
/// single ticket itself; merging over several identifiers comes later and replaces [PersonKey] only.
@NullMarked
package org.noticewright.people;

import org.jspecify.annotations.NullMarked;
