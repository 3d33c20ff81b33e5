/// Word lists: facts in resources, read once into hash tables.
@NullMarked
package org.noticewright.classify.lexicon;

import org.jspecify.annotations.NullMarked;
