/// Every rule as a unit that can be read and checked: what it does, on whose authority, and examples of it.
@NullMarked
package org.noticewright.classify.rules;

import org.jspecify.annotations.NullMarked;
