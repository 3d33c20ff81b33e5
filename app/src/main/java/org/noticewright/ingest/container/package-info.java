/// From the file on disk to streams of text: zip, gzip, encodings, and the limits that keep a bomb from going
/// off.
@NullMarked
package org.noticewright.ingest.container;

import org.jspecify.annotations.NullMarked;
