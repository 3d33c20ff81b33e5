package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.Message;

/// Real mails of other people, where they lie beside the sources; skipped where they do not.
class MailFixturesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # file,                                             format,    subject,                 files, characters
        apache/mime4j_base64-encoded-text.msg,              mail.eml,  a multipart message/rfc822 which has been base64-encoded as plain text, 0, 335
        apache/mime4j_base64encoded-rfc822message.msg,      mail.eml,  a simple rfc822 message encoded in a base64 body., 1, 0
        apache/mime4j_basic-plain-with-bad-header-separator.msg, mail.eml, Simple Subject,      0, 170
        apache/mime4j_basic-plain.msg,                      mail.eml,  Simple Subject,          0, 77
        apache/mime4j_boundary-name-clash.msg,              mail.eml,  test,                    1, 61
        apache/mime4j_missing-boundary.msg,                 mail.eml,  '',                      0, 3
        apache/mime4j_multipartemptypart.msg,               mail.eml,  '',                      0, 8
        apache/mime4j_qp-body.msg,                          mail.eml,  subject,                 0, 31
        apache/mime4j_russian-headers.msg,                  mail.eml,  A simple subject,        1, 0
        apache/mime4j_simple-attachment.msg,                mail.eml,  Here is the attachment I was waiting for., 1, 5
        apache/tika_headers.mbox,                           mail.mbox, subject,                 0, 12
        apache/tika_multiline.mbox,                         mail.mbox, '',                      0, 12
        apache/tika_quoted.mbox,                            mail.mbox, '',                      0, 27
        apache/tika_testMBOX_complex.mbox,                  mail.mbox, xxxxxxx,                 0, 247
        apache/tika_testRFC822_base64,                      mail.eml,  This tests a base64 encoded body, 0, 56
        apache/tika_testRFC822_quoted,                      mail.eml,  Sample with Quoted Printable Text, 0, 101
        mikel/attachment_emails__attachment_content_disposition.eml, mail.eml, testing,         1, 23
        mikel/attachment_emails__attachment_message_rfc822.eml, mail.eml, testing,              2, 23
        mikel/attachment_emails__attachment_nonascii_filename.eml, mail.eml, testing,           1, 23
        mikel/attachment_emails__attachment_pdf.eml,        mail.mbox, Another PDF with 🎉 Unicode chars in it 🍿, 1, 126
        mikel/error_emails__bad_encoded_subject.eml,        mail.eml,  TEST,                    0, 4
        mikel/mime_emails__raw_email12.eml,                 mail.eml,  testing,                 1, 23
        mikel/mime_emails__raw_email7.eml,                  mail.eml,  testing,                 3, 23
        mikel/multi_charset__japanese_shift_jis.eml,        mail.eml,  test,                    0, 44
        mikel/plain_emails__raw_email10.eml,                mail.eml,  '',                      0, 265
        mikel/plain_emails__raw_email_quoted_with_0d0a.eml, mail.eml,  testing,                 0, 289
        mikel/rfc2822__example01.eml,                       mail.eml,  Saying Hello,            0, 49
        mikel/rfc2822__example02.eml,                       mail.eml,  Saying Hello,            0, 49
        mikel/rfc2822__example03.eml,                       mail.eml,  '',                      0, 12
        mikel/rfc2822__example06.eml,                       mail.eml,  Saying Hello,            0, 30
        mikel/rfc2822__example07.eml,                       mail.eml,  Saying Hello,            0, 30
        mikel/rfc2822__example08.eml,                       mail.eml,  Saying Hello,            0, 49
        """)
    void imports(String name, String format, String subject, int files, int characters) throws Exception {
        Path file = SharedFiles.of("fixtures/email/" + name);
        assertThat(new EvidenceFiles().detect(file).getFirst().formatId()).isEqualTo(format);
        Gathered gathered = Gathered.of(file);
        assertThat(gathered.read()).isEqualTo(1);
        assertThat(gathered.rejects).isEmpty();
        assertThat(gathered.tickets()).extracting("subject").containsExactly(subject);
        assertThat(gathered.attachments()).hasSize(files);
        assertThat(gathered.messages().getFirst().text()).hasSize(characters).doesNotContain("\uFFFD");
    }

    @Test
    void noSampleIsLeftOut() throws Exception {
        try (Stream<Path> files = Files.walk(SharedFiles.of("fixtures/email"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(32);
        }
    }

    @Test
    void whatTheHardOnesHold() throws Exception {
        assertThat(message("multi_charset__japanese_shift_jis.eml").text()).startsWith("あいうえお");
        assertThat(message("plain_emails__raw_email10.eml").text()).contains("Envoyé");
        assertThat(message("rfc2822__example03.eml").envelope())
                .contains("Cc: Giant; \"Big\" Box <sysservices@example.net>", "To: jdoe@example.org");
        assertThat(files("attachment_emails__attachment_nonascii_filename.eml")).containsExactly("ciële.txt READ");
        assertThat(files("mime_emails__raw_email7.eml"))
                .containsExactly("test.rb READ", "test.pdf READ", "smime.p7s UNREAD");
        assertThat(files("../apache/mime4j_russian-headers.msg")).containsExactly("Список.doc READ");
    }

    private static Message message(String name) throws Exception {
        return Gathered.of(SharedFiles.of("fixtures/email/mikel/" + name))
                .messages()
                .getFirst();
    }

    private static List<String> files(String name) throws Exception {
        return Gathered.of(SharedFiles.of("fixtures/email/mikel/" + name)).attachments().stream()
                .map(file -> file.name() + " " + file.content().state())
                .toList();
    }

    @Test
    void aStoreWithoutMailIsAResult() throws Exception {
        Gathered store = Gathered.of(SharedFiles.of("fixtures/pst/rjohnsondev/dist-list.pst"));
        assertThat(store.read()).isZero();
        assertThat(store.rejects).isEmpty();
        assertThat(store.complete()).isTrue();
        assertThat(store.warnings)
                .containsExactly(
                        "The Outlook store holds no mail.",
                        "1 calendar entries of the Outlook store were not read: only mails are.",
                        "1 contacts of the Outlook store were not read: only mails are.",
                        "1 distribution lists of the Outlook store were not read: only mails are.",
                        "1 other items of the Outlook store were not read: only mails are.");
    }
}
