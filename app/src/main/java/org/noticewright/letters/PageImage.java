package org.noticewright.letters;

/// A page as a picture.
///
/// @param argb one pixel an element, row by row from the top left, 8 bits each of alpha, red, green, blue; not
///     copied, so that a screen can show it without another copy: treat as read-only
@SuppressWarnings("ArrayRecordComponent") // A screen takes the pixels as they are; two pages are never compared.
public record PageImage(int width, int height, int[] argb) {

    @Override
    public String toString() {
        return "PageImage[" + width + " x " + height + "]";
    }
}
