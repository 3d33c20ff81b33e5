/// What the generated classes of the case file need besides themselves: the type of a sealed column.
@NullMarked
package org.noticewright.schema;

import org.jspecify.annotations.NullMarked;
