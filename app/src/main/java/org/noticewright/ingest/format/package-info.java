/// What a family of formats has to offer: telling its files apart and reading them.
@NullMarked
package org.noticewright.ingest.format;

import org.jspecify.annotations.NullMarked;
