package org.noticewright.ingest.attachment;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a PDF: its pages, what was typed into its form, notes on its pages. A page that shows a picture
/// and holds no text is a scan: then the text is not whole.
final class PdfText {

    private static final int MOST_PAGES = 1000;
    /// A count instead of a time limit: the same file gives the same result on every machine.
    private static final long MOST_OPERATORS = 20_000_000;

    private PdfText() {}

    static FileText of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            TextSheet sheet = new TextSheet();
            int pages = Math.min(MOST_PAGES, document.getNumberOfPages());
            if (pages < document.getNumberOfPages() || pages == 0) {
                sheet.notWhole();
            }
            Limited stripper = new Limited();
            for (int i = 0; i < pages && !sheet.isFull(); i++) {
                page(document, i, stripper, sheet);
            }
            form(document, sheet);
            return sheet.finish();
        } catch (IOException | RuntimeException | StackOverflowError lockedOrBroken) {
            // A broken file can make the library fail in any way; what it says may quote the file.
            return FileText.UNREAD;
        }
    }

    private static void page(PDDocument document, int index, Limited stripper, TextSheet sheet) throws IOException {
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        String text = stripper.getText(document).strip();
        sheet.line().add(text);
        PDPage page = document.getPage(index);
        if (text.isEmpty() && showsPicture(page.getResources())) {
            sheet.notWhole();
        }
        for (PDAnnotation note : page.getAnnotations()) {
            String contents = note.getContents();
            if (contents != null && !contents.isBlank()) {
                sheet.line().add(contents);
            }
        }
    }

    private static boolean showsPicture(PDResources resources) {
        return resources != null && resources.getXObjectNames().iterator().hasNext();
    }

    private static void form(PDDocument document, TextSheet sheet) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return;
        }
        if (form.getCOSObject().containsKey(COSName.getPDFName("XFA"))) {
            sheet.notWhole();
        }
        for (PDField field : form.getFieldTree()) {
            String value = field instanceof PDNonTerminalField ? "" : field.getValueAsString();
            if (value != null && !value.isBlank()) {
                sheet.line()
                        .add(field.getPartialName() == null ? "" : field.getPartialName() + ": ")
                        .add(value);
            }
        }
    }

    private static final class Limited extends PDFTextStripper {

        private long operators;

        Limited() {
            setSortByPosition(true);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > MOST_OPERATORS) {
                throw new IOException("The file draws more than any document does.");
            }
            super.processOperator(operator, operands);
        }
    }
}
