/// JSON as it comes out of ticket systems: lines, arrays of gigabytes, pages behind each other, files cut in
/// the middle. [RecordSplitter] finds where records begin and end without trusting what is in them; Jackson
/// reads each by itself, so one broken record costs one record.
@NullMarked
package org.noticewright.ingest.json;

import org.jspecify.annotations.NullMarked;
