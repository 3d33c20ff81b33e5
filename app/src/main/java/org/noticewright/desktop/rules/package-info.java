/// The rules of the case: its dictionary of the metadata, the effect of changes before they are applied, and
/// the steps that can be undone.
@NullMarked
package org.noticewright.desktop.rules;

import org.jspecify.annotations.NullMarked;
