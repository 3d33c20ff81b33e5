/// Numbers that point at a person or at money: telephones, cards, accounts, records, plates, codes of devices and of
/// doors; and dates in figures, which look like them.
@NullMarked
package org.noticewright.classify.detect.number;

import org.jspecify.annotations.NullMarked;
