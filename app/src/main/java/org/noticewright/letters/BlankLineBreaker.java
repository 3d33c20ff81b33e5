package org.noticewright.letters;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Breaks lines after blanks only, so that telephone numbers, web addresses and codes stay whole.
final class BlankLineBreaker implements FSTextBreaker {

    private static final int DONE = -1;

    private String text = "";
    private int position;

    @Override
    public void setText(String text) {
        this.text = text;
        this.position = 0;
    }

    /// Position after the next run of blanks, the end of the text, then -1.
    @Override
    public int next() {
        if (position >= text.length()) {
            return DONE;
        }
        while (position < text.length() && !isBlank(text.charAt(position))) {
            position++;
        }
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
        return position;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\n' || character == '\t';
    }
}
