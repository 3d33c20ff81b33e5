package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Damaged mail: nothing is thrown but a refusal, the counts add up, and what lies in whole mails beside the
/// damage is read.
class MailMutationTest {

    private static final String MAIL = "From ana@mail.example Sun Mar  2 14:05:09 2025\n"
            + "Message-ID: <%d@x.example>\n"
            + "From: =?utf-8?Q?Ana?= Roe <ana@mail.example>\n"
            + "To: \"Help\" <help@clinic.example>\n"
            + "Date: Sun, 2 Mar 2025 14:05:09 +0000\n"
            + "Subject: =?utf-8?B?Q2Fmw6k=?=\n"
            + "MIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=\"b%1$d\"\n\n"
            + "--b%1$d\n"
            + "Content-Type: multipart/alternative; boundary=c\n\n"
            + "--c\n"
            + "Content-Type: text/plain; charset=iso-8859-1\n"
            + "Content-Transfer-Encoding: quoted-printable\n\n"
            + "word%1$d =E9\n"
            + "--c\n"
            + "Content-Type: text/html\n\n"
            + "<p>word%1$d</p>\n"
            + "--c--\n"
            + "--b%1$d\n"
            + "Content-Type: text/plain; name*=utf-8''a%%20b.txt\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + "YXN0aG1h\n"
            + "--b%1$d\n"
            + "Content-Type: message/rfc822\n\n"
            + "Subject: inner\n\n"
            + "x\n"
            + "--b%1$d--\n\n";

    @Property(tries = 200)
    void damagedMailboxesNeverSurprise(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        byte[] damaged = mutate(MAIL.formatted(2).getBytes(StandardCharsets.UTF_8), random);
        byte[] whole = joined(
                joined(MAIL.formatted(1).getBytes(StandardCharsets.UTF_8), damaged),
                ("\n\n" + MAIL.formatted(3)).getBytes(StandardCharsets.UTF_8));
        Gathered all = read(whole, "mail.mbox");
        List<String> texts =
                all.messages().stream().map(message -> message.text()).toList();
        List<String> files =
                all.attachments().stream().map(file -> file.content().text()).toList();
        assertThat(all.read()).isBetween(2L, 10L);
        assertThat(texts.getFirst()).contains("word1");
        assertThat(texts.toString() + files).contains("word3");
        read(whole, "mail.eml");
    }

    private static Gathered read(byte[] bytes, String format) throws IOException, UnreadableFileException {
        Path file = Files.createTempFile("mutated", ".mbox");
        try {
            Files.write(file, bytes);
            return Gathered.of(file, format);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original;
        for (int i = random.nextInt(5); i >= 0 && bytes.length > 2; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> {
                    bytes = bytes.clone();
                    bytes[at] = (byte) random.nextInt(256);
                }
                case 2 ->
                    bytes = joined(
                            Arrays.copyOf(bytes, at),
                            Arrays.copyOfRange(bytes, Math.min(bytes.length, at + random.nextInt(40)), bytes.length));
                default -> {
                    bytes = bytes.clone();
                    bytes[at] = (byte) "\n:=?-;\"<>\r\u0000".charAt(random.nextInt(11));
                }
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
