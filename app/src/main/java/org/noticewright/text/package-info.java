/// Text with a way back to where it came from: HTML as the plain text a person reads, normalised text for
/// matching, tokens and word lists. Every step keeps offsets, so that a finding can be shown in the original.
@NullMarked
package org.noticewright.text;

import org.jspecify.annotations.NullMarked;
