/// The text of files that hung on tickets: documents, workbooks, pictures. Whatever is handed in, nothing is
/// written anywhere, and what cannot be read says so instead of looking empty.
@NullMarked
package org.noticewright.ingest.attachment;

import org.jspecify.annotations.NullMarked;
