package org.noticewright.letters;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.noticewright.disclosure.LetterTemplates;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Writes letters: facts in, finished PDF out (PDF/A-2a and PDF/UA-1, US Letter, embedded fonts, no personal
/// data in its metadata). The same facts give the same bytes on the same release of this product.
///
/// Holds parsed fonts and compiled templates, which saves their cost a letter and ties an instance to one
/// thread: use one composer a thread, for preflight too.
public final class LetterComposer implements AutoCloseable {

    private static final String TITLE = "Notice of Data Breach";

    private final LetterTemplates templates;
    private final TemplateFiller filler;
    private final MarkdownToHtml markdownToHtml = new MarkdownToHtml();
    private final LetterFacts facts;
    private final LetterFonts fonts;
    private final PdfTypesetter typesetter;
    private final DocumentBuilder parser = parser();
    private final String styleSheet;

    public LetterComposer(LetterTemplates templates) {
        this.templates = templates;
        this.filler = new TemplateFiller(templates);
        this.facts = new LetterFacts(templates);
        this.fonts = new LetterFonts(templates);
        this.typesetter = new PdfTypesetter(fonts, templates.bytes("colour/sRGB.icc"));
        this.styleSheet = templates.text("letter.css");
    }

    /// What stands in the way of this letter, empty when nothing does. Costs well under a millisecond.
    public List<LetterProblem> preflight(PatientLetter letter) {
        return Preflight.of(letter, LetterFacts.Copy.RECIPIENT, fonts);
    }

    /// What stands in the way of the letter to the Attorney General, empty when nothing does.
    public List<LetterProblem> preflight(AttorneyGeneralLetter letter) {
        return Preflight.of(letter, fonts);
    }

    /// The letter to one patient.
    ///
    /// @throws LetterHeldException when preflight finds a problem; no letter has a blank or a wrong character
    public byte[] patientLetter(PatientLetter letter) {
        return patientLetter(letter, LetterFacts.Copy.RECIPIENT);
    }

    /// The copy for the Attorney General, who publishes it: name, address, reference and enrolment code are
    /// placeholders whatever the letter holds.
    ///
    /// @param letter a letter of the variant, with the union of the elements of its recipients; its name and
    ///     address are neither used nor checked and may be empty
    /// @throws LetterHeldException when something other than the recipient stands in the way
    public byte[] sampleCopy(PatientLetter letter) {
        return patientLetter(letter, LetterFacts.Copy.SAMPLE);
    }

    /// The cover letter to the California Attorney General.
    ///
    /// @throws LetterHeldException when preflight finds a problem
    public byte[] attorneyGeneralLetter(AttorneyGeneralLetter letter) {
        refuse(letter.reference(), preflight(letter));
        return write(
                new Frame(
                        "Cover letter: sample notice of data breach",
                        "regulator cover",
                        List.of("Office of the Attorney General", "California Department of Justice"),
                        letter.reference(),
                        true),
                letter.date(),
                letter.sender(),
                filler.markdown("ca-attorney-general-cover.md", facts.of(letter)));
    }

    /// The sheet from which somebody copies into the breach portal of the HHS Office for Civil Rights.
    ///
    /// @throws IllegalArgumentException when an answer belongs to no field or is none of its options
    public byte[] hhsFilingSheet(HhsFilingSheet sheet) {
        refuse(sheet.reference(), Preflight.of(sheet.sender(), fonts));
        return write(
                new Frame("HHS breach report: filing sheet", "regulator sheet", List.of(), sheet.reference(), false),
                sheet.date(),
                sheet.sender(),
                filler.markdown("hhs-filing-sheet.md", HhsSheetFacts.of(sheet, templates.hhsForm())));
    }

    @Override
    public void close() {
        fonts.close();
    }

    private byte[] patientLetter(PatientLetter letter, LetterFacts.Copy copy) {
        refuse(letter.reference(), Preflight.of(letter, copy, fonts));
        return write(
                new Frame(
                        TITLE,
                        "windowed",
                        LetterFacts.addressLines(letter, copy),
                        LetterFacts.reference(letter, copy),
                        true),
                letter.date(),
                letter.sender(),
                filler.markdown("patient-adult-hipaa-ca.md", facts.of(letter, copy)));
    }

    /// What surrounds the body.
    ///
    /// @param kind classes of the style sheet
    private record Frame(String title, String kind, List<String> addressLines, String reference, boolean closing) {}

    private byte[] write(Frame frame, LocalDate date, Sender sender, String markdown) {
        var html = filler.html(
                "letter-frame.html",
                Map.of(
                        "title", frame.title(),
                        "subject", frame.title(),
                        "author", PrintableText.of(sender.name()),
                        "kind", frame.kind(),
                        "styleSheet", new SafeString(styleSheet.replace("FOOTER_TEXT", footer(frame.reference()))),
                        "sender", LetterFacts.frameSender(sender),
                        "addressLines", frame.addressLines(),
                        "dateLine", LetterWording.date(date),
                        "body", new SafeString(markdownToHtml.html(markdown)),
                        "closing", frame.closing()));
        var document = parse(html);
        lint(document, frame.reference());
        return typesetter.typeset(document, date, (templates.version() + html).getBytes(StandardCharsets.UTF_8));
    }

    /// As the content of a CSS string.
    private static String footer(String reference) {
        return "Reference " + reference.replaceAll("[^A-Za-z0-9 \\[\\]-]", "");
    }

    private void lint(Document document, String reference) {
        var findings = HtmlLint.check(document);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("""
                The letter's HTML breaks these rules: %s.
                Maybe a template was changed: run the template tests.\
                """.formatted(String.join("; ", findings)));
        }
        var body = document.getElementsByTagName("body").item(0);
        var missing = fonts.missing(PrintableText.of(body.getTextContent()));
        if (!missing.isEmpty()) {
            refuse(reference, List.of(new LetterProblem.MissingGlyph("letter's text", missing)));
        }
    }

    private static void refuse(String reference, List<LetterProblem> problems) {
        if (!problems.isEmpty()) {
            throw new LetterHeldException(reference, problems);
        }
    }

    private Document parse(String html) {
        try {
            return parser.parse(new InputSource(new StringReader(html)));
        } catch (SAXException e) {
            // The parser's message could quote the letter, so it is not passed on.
            throw new IllegalStateException(
                    "The letter's HTML is not well-formed. Maybe a template was changed: run the template tests.");
        } catch (IOException e) {
            throw new UncheckedIOException("The letter's HTML can't be read.", e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java has no XML parser that refuses document types.", e);
        }
    }
}
