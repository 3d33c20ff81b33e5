package org.noticewright.letters;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.noticewright.domain.Sha256;
import org.w3c.dom.Document;

/// HTML to PDF/A-2a and PDF/UA-1, the same bytes for the same HTML and date on the same release of this
/// product. Loads nothing from anywhere. Not safe for use by two threads.
final class PdfTypesetter {

    static final String PRODUCER = "Noticewright";
    private static final Pattern XMP_DATE =
            Pattern.compile("(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:\\2>)");

    static {
        // What the typesetter would log about a document could quote it.
        XRLog.setLoggingEnabled(false);
        // The writer of metadata asks for these anew for each letter. As long as nobody says which, Java looks through
        // every library for another, and which it finds decides about bytes of the letter.
        preferThePlatforms(TransformerFactory.class, TransformerFactory.newDefaultInstance());
        preferThePlatforms(DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance());
    }

    private static <T> void preferThePlatforms(Class<T> factory, T ofThePlatform) {
        if (System.getProperty(factory.getName()) == null) {
            System.setProperty(factory.getName(), ofThePlatform.getClass().getName());
        }
    }

    private final LetterFonts fonts;
    private final byte[] colourProfile;
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    PdfTypesetter(LetterFonts fonts, byte[] colourProfile) {
        this.fonts = fonts;
        this.colourProfile = colourProfile;
    }

    /// @param date becomes the document's creation date, at midnight UTC
    /// @param idSeed decides the document's id together with the rest of its metadata
    byte[] typeset(Document html, LocalDate date, byte[] idSeed) {
        try (var pdf = new PDDocument();
                var renderer = builder(html, pdf).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            fixMetadata(pdf, date);
            pdf.setDocumentId(id(idSeed));
            var bytes = new ByteArrayOutputStream(48 * 1024);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The letter could not be typeset.", e);
        }
    }

    private PdfRendererBuilder builder(Document html, PDDocument pdf) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.useFont(regular(pdf), LetterFonts.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(bold(pdf), LetterFonts.FAMILY, 700, FontStyle.NORMAL, true);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colourProfile);
        builder.withProducer(PRODUCER);
        builder.useUnicodeLineBreaker(new BlankLineBreaker());
        builder.withW3cDocument(html, "");
        return builder;
    }

    private PDFontSupplier regular(PDDocument pdf) throws IOException {
        return new PDFontSupplier(fonts.embed(pdf, LetterFonts.Face.REGULAR));
    }

    private PDFontSupplier bold(PDDocument pdf) throws IOException {
        return new PDFontSupplier(fonts.embed(pdf, LetterFonts.Face.BOLD));
    }

    /// The typesetter writes the present moment into two places; both get the letter's date instead.
    private static void fixMetadata(PDDocument pdf, LocalDate date) throws IOException {
        var instant = date.atStartOfDay(ZoneOffset.UTC);
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(instant.toInstant().toEpochMilli());
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.getDocumentInformation().setModificationDate(calendar);

        var catalog = pdf.getDocumentCatalog();
        var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var fixed = XMP_DATE.matcher(xmp).replaceAll("$1" + date + "T00:00:00Z$3");
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(fixed.getBytes(StandardCharsets.UTF_8))));
    }

    private static long id(byte[] seed) {
        long id = 0;
        byte[] digest = Sha256.digest().digest(seed);
        for (int i = 0; i < Long.BYTES; i++) {
            id = (id << Byte.SIZE) | (digest[i] & 0xFF);
        }
        return id;
    }
}
