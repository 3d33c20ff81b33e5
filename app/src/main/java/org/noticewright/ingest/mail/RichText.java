package org.noticewright.ingest.mail;

import java.io.IOException;
import java.io.StringReader;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;

/// The text of RTF, for mails that hold their body in no other form.
final class RichText {

    private RichText() {}

    /// Empty when it cannot be read.
    static String of(String rtf) {
        try {
            RTFEditorKit kit = new RTFEditorKit();
            Document document = kit.createDefaultDocument();
            kit.read(new StringReader(rtf), document, 0);
            return document.getText(0, document.getLength());
        } catch (IOException | BadLocationException | RuntimeException broken) {
            // The parser fails in any way on broken text, and what it says may quote it.
            return "";
        }
    }
}
