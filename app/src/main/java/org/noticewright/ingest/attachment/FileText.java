package org.noticewright.ingest.attachment;

/// What could be read in a file.
///
/// @param whole whether that is all of its text; false also when the file could not be read at all
record FileText(String text, boolean whole) {

    static final FileText UNREAD = new FileText("", false);

    static FileText whole(String text) {
        return new FileText(text, true);
    }

    @Override
    public String toString() {
        return "FileText[" + text.length() + " characters, whole=" + whole + "]";
    }
}
