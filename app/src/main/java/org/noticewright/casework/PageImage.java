package org.noticewright.casework;

/// One page as a picture.
///
/// @param argb width × height pixels, row by row, not premultiplied
public record PageImage(int width, int height, int[] argb) {}
