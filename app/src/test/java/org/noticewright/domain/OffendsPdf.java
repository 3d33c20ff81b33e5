package org.noticewright.domain;

import org.apache.pdfbox.pdmodel.PDDocument;

/// Breaks the rule on PDFBox on purpose.
public class OffendsPdf {
    PDDocument use() {
        return new PDDocument();
    }
}
