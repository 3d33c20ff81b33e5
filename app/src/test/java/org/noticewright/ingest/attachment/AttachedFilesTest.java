package org.noticewright.ingest.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment.Content;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.Sha256;
import org.noticewright.ingest.SharedFiles;

class AttachedFilesTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};

    private final AttachedFiles files = new AttachedFiles("");

    @TempDir
    Path folder;

    private Content read(String name, byte[] bytes) throws IOException {
        Content content = files.content(AttachedFiles.take(new ByteArrayInputStream(bytes)), name, null);
        assertThat(content.sha256()).isEqualTo(Sha256.of(bytes));
        return content;
    }

    private static byte[] pdf(boolean scan, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                if (scan) {
                    var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
                    out.drawImage(LosslessFactory.createFromImage(document, image), 0, 0);
                } else {
                    out.beginText();
                    out.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    out.newLineAtOffset(50, 700);
                    out.showText("Diagnosis: asthma");
                    out.endText();
                }
            }
            if (!scan) {
                PDAcroForm form = new PDAcroForm(document, new COSDictionary());
                form.setNeedAppearances(true);
                document.getDocumentCatalog().setAcroForm(form);
                PDTextField field = new PDTextField(form);
                field.setPartialName("allergies");
                field.getCOSObject().setString(COSName.V, "penicillin");
                form.setFields(List.of(field));
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry(members[i]));
                zip.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aPdfGivesItsPagesAndWhatWasTypedIntoItsForm() throws Exception {
        Content content = read("letter.pdf", pdf(false, ""));
        assertThat(content.state()).isEqualTo(State.READ);
        assertThat(content.text()).contains("Diagnosis: asthma").contains("allergies: penicillin");
    }

    @Test
    void aScanALockedAndABrokenPdfAreUnread() throws Exception {
        assertThat(read("scan.pdf", pdf(true, "")).state()).isEqualTo(State.UNREAD);
        assertThat(read("locked.pdf", pdf(false, "secret")).state()).isEqualTo(State.UNREAD);
        byte[] whole = pdf(false, "");
        assertThat(read("cut.pdf", Arrays.copyOf(whole, 40)).state()).isEqualTo(State.UNREAD);
    }

    @Test
    void wordAndOpenDocumentGiveTheirText() throws Exception {
        Content word = read(
                "a.docx",
                zip(
                        "[Content_Types].xml",
                        "<Types/>",
                        "word/document.xml",
                        "<w:document xmlns:w='w'><w:p><w:r><w:t>My </w:t></w:r><w:r><w:t>rash</w:t></w:r></w:p>"
                                + "<w:p><w:r><w:t>is back</w:t></w:r></w:p></w:document>",
                        "word/comments.xml",
                        "<w:comments xmlns:w='w'><w:p><w:r><w:t>since 2019</w:t></w:r></w:p></w:comments>"));
        assertThat(word.state()).isEqualTo(State.READ);
        assertThat(word.text()).isEqualTo("My rash\nis back\nsince 2019");
        Content open = read(
                "a.odt",
                zip(
                        "mimetype", "application/vnd.oasis.opendocument.text",
                        "content.xml", "<o:doc xmlns:o='o'><o:p>My rash</o:p><o:p>is back</o:p></o:doc>"));
        assertThat(open.text()).isEqualTo("My rash\nis back");
    }

    @Test
    void aDocumentWithAPictureInItIsNotReadWhole() throws Exception {
        Content word = read(
                "a.docx",
                zip(
                        "[Content_Types].xml", "<Types/>",
                        "word/document.xml", "<w:d xmlns:w='w'><w:p><w:t>see picture</w:t></w:p></w:d>",
                        "word/media/image1.png", "x".repeat(20_000)));
        assertThat(word.state()).isEqualTo(State.UNREAD);
        assertThat(word.text()).isEqualTo("see picture");
    }

    @Test
    void aWorkbookGivesItsCells() throws Exception {
        Path sample = SharedFiles.of("fixtures/xlsx/apache/testEXCEL_hyperlinks.xlsx");
        Content content = read("a.xlsx", Files.readAllBytes(sample));
        assertThat(content.state()).isEqualTo(State.READ);
        assertThat(content.text()).isNotBlank();
    }

    @Test
    void bombsEntitiesAndArchivesAreUnread() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
                zip.write(blanks);
            }
        }
        assertThat(read("a.docx", bomb.toByteArray()).state()).isEqualTo(State.UNREAD);
        String laughs = "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><d><t>&a;</t></d>";
        Content entity = read("a.docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", laughs));
        assertThat(entity.text()).doesNotContain("root");
        assertThat(entity.state()).isEqualTo(State.UNREAD);
        assertThat(read("a.zip", zip("a.txt", "x")).state()).isEqualTo(State.UNREAD);
    }

    @Test
    void plainTextInAnyCharset() throws Exception {
        assertThat(read("a.txt", "Café – été".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("Café – été");
        assertThat(read("a.txt", "\uFEFFrash".getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo("rash");
        assertThat(read("a.log", "頭痛がひどいので薬を変えたいです".getBytes(Charset.forName("windows-31j")))
                        .text())
                .isEqualTo("頭痛がひどいので薬を変えたいです");
        assertThat(read("a.html", "<p>My <b>rash</b></p><img alt='arm'>".getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("My rash\narm");
        assertThat(read("empty.txt", new byte[0]).state()).isEqualTo(State.READ);
        assertThat(read("old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 1, 2})
                        .state())
                .isEqualTo(State.UNREAD);
        assertThat(read("long.txt", "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8))
                        .state())
                .isEqualTo(State.UNREAD);
    }

    @Test
    void picturesAreReadByTheProgramWhenItIsThereAndUnreadElse() throws Exception {
        assertThat(read("rash.png", PNG).state()).isEqualTo(State.UNREAD);
        assertThat(recognised("cat >/dev/null; echo 'Lab report: asthma, moderate'"))
                .isEqualTo(new Content(State.READ, Sha256.of(PNG), "Lab report: asthma, moderate"));
        assertThat(recognised("cat >/dev/null; echo x").state()).isEqualTo(State.UNREAD);
        assertThat(recognised("exit 1").state()).isEqualTo(State.UNREAD);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    /// With a stand-in for the program.
    private Content recognised(String script) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
        Path program = folder.resolve("tesseract");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new AttachedFiles(folder.toString())
                .content(AttachedFiles.take(new ByteArrayInputStream(PNG)), "rash.png", "image/png");
    }

    @Test
    void damagedFilesNeverFail() throws Exception {
        Random random = new Random(20250302);
        byte[][] seeds = {
            pdf(false, ""),
            zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:d xmlns:w='w'><w:t>x</w:t></w:d>"),
        };
        for (int i = 0; i < 100; i++) {
            byte[] bytes = seeds[i % seeds.length].clone();
            for (int j = random.nextInt(20); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(read("x", bytes).state()).isNotNull();
        }
    }
}
