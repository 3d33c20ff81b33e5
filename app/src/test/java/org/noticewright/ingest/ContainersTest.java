package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment.Content.State;

/// Archives as exports come in them, and as somebody would build them to do harm.
class ContainersTest {

    @TempDir
    Path folder;

    private static String ticket(String id) {
        return "{\"id\":\"" + id + "\",\"text\":\"hello\"}\n";
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] zip(Object... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry((String) members[i]));
                zip.write(bytes(members[i + 1]));
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Object... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (int i = 0; i < members.length; i += 2) {
                TarArchiveEntry entry = new TarArchiveEntry((String) members[i], true);
                entry.setSize(bytes(members[i + 1]).length);
                tar.putArchiveEntry(entry);
                tar.write(bytes(members[i + 1]));
                tar.closeArchiveEntry();
            }
            TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : ((String) content).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void tarAndTarGzAreReadAndTheirLinksAreNot() throws Exception {
        byte[] tar = tar("a.ndjson", ticket("1"), "/abs/../b.ndjson", ticket("2"));
        for (Path path : new Path[] {file("x.tar", tar), file("x.tgz", gzip(tar)), file("y.tar.gz", gzip(tar))}) {
            Gathered all = Gathered.of(path);
            assertThat(all.tickets()).as(path.toString()).hasSize(2);
            assertThat(all.rejects).isEmpty();
            assertThat(all.warnings)
                    .containsExactly(
                            "1 link(s) or device(s) of an archive hold no data of their own and were left out.");
        }
    }

    @Test
    void gzipWithManyMembersIsReadToItsEnd() throws Exception {
        byte[][] parts = new byte[500][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = bytes(ticket("t" + i) + " ".repeat(i));
        }
        assertThat(Gathered.of(file("x.ndjson.gz", gzip(parts))).tickets()).hasSize(500);
    }

    @Test
    void thousandsOfMembersAreEachAccountedFor() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setLevel(0);
            for (int i = 0; i < 20_000; i++) {
                ZipArchiveEntry entry = new ZipArchiveEntry("attachments/" + i + "/a.txt");
                zip.putArchiveEntry(entry);
                zip.write('x');
                zip.closeArchiveEntry();
            }
        }
        Gathered all = Gathered.of(file("many.zip", bytes.toByteArray()));
        assertThat(all.read()).isEqualTo(20_000);
        assertThat(all.rejects).isEmpty();
    }

    @Test
    void noiseOfFileSystemsIsLeftOutWithItsCount() throws Exception {
        Gathered all = Gathered.of(file(
                "x.zip",
                zip("a.ndjson", ticket("1"), "__MACOSX/._a.ndjson", "xx", ".DS_Store", "x", "sub/Thumbs.db", "x")));
        assertThat(all.read()).isEqualTo(1);
        assertThat(all.warnings)
                .anySatisfy(warning -> assertThat(warning).startsWith("3 file(s) that file systems add"));
    }

    @Test
    void filesInAnExportGoTheWayOfAttachments() throws Exception {
        Gathered all = Gathered.of(file(
                "export.zip",
                zip(
                        "tickets.ndjson", ticket("8841"),
                        "attachments/8841/rash.jpg",
                                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0},
                        "attachments/8841/901_lab.csv", "id,notes\n1,asthma\n",
                        "Attachments/00P000000012345AAA", "asthma plan",
                        "ContentVersion/068000000012345AAA", "consent",
                        "8842/mail.eml", "From: a@mail.example\nSubject: x\n\nI am pregnant",
                        "unknown.json", "{\"colour\":1}")));
        assertThat(all.tickets()).hasSize(2);
        assertThat(all.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.at()).isEqualTo("member 7"));
        assertThat(all.files())
                .extracting(file -> file.ticketId() + " " + file.attachmentId() + " "
                        + file.attachment().name() + " "
                        + file.attachment().content().state())
                .containsExactly(
                        "8841 8841 rash.jpg UNREAD",
                        "8841 901 901_lab.csv READ",
                        "00P000000012345AAA 00P000000012345AAA 00P000000012345AAA READ",
                        "068000000012345AAA 068000000012345AAA 068000000012345AAA READ");
        assertThat(all.warnings).contains("4 member(s) of the archive were taken for files attached to tickets.");
    }

    @Test
    void mailsInAnAttachmentFolderAreReadAsFiles() throws Exception {
        Gathered all = Gathered.of(file(
                "x.zip",
                zip(
                        "attachments/12/fwd.eml",
                        "From: a@mail.example\n"
                                + "Subject: x\n"
                                + "Content-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\n\n"
                                + "I am pregnant\n"
                                + "--b\n"
                                + "Content-Type: text/plain; name=scan.txt\n\n"
                                + "20 weeks\n"
                                + "--b--\n")));
        assertThat(all.files())
                .extracting(file -> file.attachment().name())
                .containsExactly("fwd.eml", "fwd.eml/scan.txt");
        assertThat(all.files().getFirst().attachment().content().text()).contains("I am pregnant");
        assertThat(all.files().getFirst().attachment().content().state()).isEqualTo(State.READ);
        assertThat(all.read()).isEqualTo(1);
    }

    @Test
    void aDamagedMemberIsToldAndTheOthersAreRead() throws Exception {
        byte[] bytes = zip("a.ndjson", ticket("1").repeat(50), "b.ndjson", ticket("2"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("a.ndjson") + 14] ^= 0x5A;
        Gathered all = Gathered.of(file("x.zip", bytes), EvidenceFiles.ZIP);
        assertThat(all.tickets()).extracting(ticket -> ticket.key().id()).contains("2");
        assertThat(all.rejects)
                .isNotEmpty()
                .allSatisfy(reject -> assertThat(reject.at()).startsWith("member 1"));
    }

    @Test
    void anArchiveSmallInEveryPartAndEndlessAsAWholeStops() throws Exception {
        byte[] blanks = new byte[25 << 20];
        Arrays.fill(blanks, (byte) ' ');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.putArchiveEntry(new ZipArchiveEntry("t.ndjson"));
            zip.write(bytes(ticket("1")));
            zip.closeArchiveEntry();
            for (int i = 0; i < 4; i++) {
                zip.putArchiveEntry(new ZipArchiveEntry(i + ".txt"));
                zip.write(blanks);
                zip.closeArchiveEntry();
            }
        }
        Gathered all = Gathered.of(file("bomb.zip", bytes.toByteArray()));
        assertThat(all.tickets()).hasSize(1);
        assertThat(all.rejects)
                .isNotEmpty()
                .anySatisfy(reject -> assertThat(reject.reason()).contains("bomb"));
        assertThat(all.complete()).isFalse();
    }

    @Test
    void cutZipsNeverFailAsIfTheDiskDid() throws Exception {
        byte[] whole = zip(
                "a.ndjson", ticket("1").repeat(200), "attachments/1/a.txt", "x".repeat(5000), "b.ndjson", ticket("2"));
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] bytes = whole.clone();
            for (int j = 0; j <= i % 4; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path damaged = file("x.zip", i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            try {
                Gathered.of(damaged, EvidenceFiles.ZIP);
            } catch (UnreadableFileException refused) {
                assertThat(refused).hasMessageContaining("Maybe");
            }
        }
    }
}
