package org.noticewright.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.text.HtmlText;

/// Invented mails, one for each way in which real ones go wrong.
class MailTest {

    private static final String HEAD =
            "From: Ana Roe <ana@mail.example>\nTo: help@clinic.example\nDate: Sun, 2 Mar 2025 14:05:09 +0000\n";

    @TempDir
    Path folder;

    private Gathered eml(String text) throws Exception {
        return eml(text.getBytes(StandardCharsets.UTF_8));
    }

    private Gathered eml(byte[] bytes) throws Exception {
        return Gathered.of(Files.write(folder.resolve("x.eml"), bytes));
    }

    private Gathered mbox(String text) throws Exception {
        return Gathered.of(Gathered.write(folder, "x.mbox", text));
    }

    private Message message(String text) throws Exception {
        return eml(text).messages().getFirst();
    }

    private static String mail(String id, String headers, String text) {
        return "From ana@mail.example Sun Mar  2 14:05:09 2025\nMessage-ID: <" + id + ">\n" + headers + "\n" + text
                + "\n\n";
    }

    @Test
    void anMboxIsSplitAtItsSeparatorsOnly() throws Exception {
        String first = mail(
                "1@x.example",
                HEAD + "Subject: One\n",
                "From now on I take 5 mg.\n\nFrom my doctor: call me at 14:05 please\n>From the clinic\n>>From quoted");
        Gathered both = mbox(first + mail("2@x.example", HEAD + "Subject: Two\n", "Second"));
        assertThat(both.messages())
                .extracting(Message::text)
                .containsExactly(
                        "From now on I take 5 mg.\n\n"
                                + "From my doctor: call me at 14:05 please\n"
                                + "From the clinic\n"
                                + ">From quoted",
                        "Second");
        assertThat(both.read()).isEqualTo(2);
        assertThat(both.pointers.getFirst().offset()).isZero();
        assertThat(both.pointers.getFirst().length()).isEqualTo(first.length());
        assertThat(both.pointers.getLast().offset()).isEqualTo(first.length());
    }

    @Test
    void aThreadIsOneTicketWithItsFirstSubjectAndItsOutsiderAsRequester() throws Exception {
        Gathered thread = mbox(mail("1@x.example", HEAD + "Subject: Refill\n", "Please")
                + mail(
                        "2@x.example",
                        "From: Help <help@clinic.example>\nTo: Ana Roe <ana@mail.example>\nSubject: Re: Refill\n"
                                + "In-Reply-To: <1@x.example>\nDate: Sun, 2 Mar 2025 15:00:00 +0000\n",
                        "Done")
                + mail(
                        "3@x.example",
                        HEAD + "Subject: RE: AW: Refill\nReferences: <1@x.example> <2@x.example>\n",
                        "Thanks"));
        assertThat(thread.tickets()).extracting(ticket -> ticket.key().id()).containsOnly("1@x.example");
        assertThat(thread.tickets()).extracting("subject").containsOnly("Refill");
        assertThat(thread.tickets()).allSatisfy(ticket -> {
            var requester = requireNonNull(ticket.requester());
            assertThat(requester.email()).isEqualTo("ana@mail.example");
            assertThat(requester.name()).isEqualTo("Ana Roe");
        });
        assertThat(thread.messages())
                .extracting(Message::author)
                .containsExactly(Author.REQUESTER, Author.AGENT, Author.REQUESTER);
        assertThat(thread.messages().getFirst().envelope())
                .containsExactly("From: Ana Roe <ana@mail.example>", "To: help@clinic.example");
    }

    @Test
    void anAnswerThatNamesOnlyTheOneBeforeFindsItsThread() throws Exception {
        Gathered thread = mbox(mail("1@x.example", HEAD, "a")
                + mail("2@x.example", HEAD + "References: <1@x.example>\n", "b")
                + mail("3@x.example", HEAD + "In-Reply-To: <2@x.example>\n", "c"));
        assertThat(thread.tickets()).extracting(ticket -> ticket.key().id()).containsOnly("1@x.example");
    }

    @Test
    void aThreadIdOfTheServiceAndATicketNumberInTheSubjectMakeThreadsToo() throws Exception {
        Gathered takeout = mbox(mail("1@x.example", HEAD + "X-GM-THRID: 17\nX-Gmail-Labels: Inbox,Refills\n", "a")
                + mail("2@x.example", HEAD + "X-GM-THRID: 17\n", "b"));
        assertThat(takeout.tickets()).extracting(ticket -> ticket.key().id()).containsOnly("thread:17");
        assertThat(takeout.tickets().getFirst().tags()).containsExactly("Inbox", "Refills");
        Gathered numbered = mbox(mail("1@x.example", HEAD + "Subject: [Ticket #8841] Refill\n", "a")
                + mail("2@x.example", HEAD + "Subject: Re: [Ticket #8841] Refill\n", "b")
                + mail("3@x.example", HEAD + "Subject: [Ticket #8842] Refill\n", "c"));
        assertThat(numbered.tickets().stream().map(ticket -> ticket.key().id()).distinct())
                .hasSize(2);
    }

    @Test
    void mailsOfOneIdStayApartAndCopiesStayTogether() throws Exception {
        String other = "From: Bo <bo@mail.example>\nTo: help@clinic.example\nDate: Mon, 3 Mar 2025 14:05:09 +0000\n";
        Gathered all =
                mbox(mail("1@x.example", HEAD, "a") + mail("1@x.example", HEAD, "a") + mail("1@x.example", other, "b"));
        List<String> ids = all.messages().stream().map(Message::nativeId).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    }

    @Test
    void mailsOfOneIdSenderAndTimeStayApartWhereTheirBodiesDiffer() throws Exception {
        Gathered all = mbox(mail("1@x.example", HEAD, "My rash is back since Monday")
                + mail("1@x.example", HEAD, "My rash is\nback  since Monday")
                + mail("1@x.example", HEAD, "Please send the bill to my wife"));
        assertThat(all.tickets()).extracting(ticket -> ticket.key().id()).containsOnly("1@x.example");
        List<String> ids = all.messages().stream().map(Message::nativeId).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        =?utf-8?Q?Caf=C3=A9_rash?=                               | Café rash
        =?iso-8859-1?Q?Caf=E9?= =?iso-8859-1?Q?_rash?=           | Café rash
        =?UTF-8?B?Q2Fmww==?= =?UTF-8?B?qSByYXNo?=                  | Café rash
        =?NONE?B?cmFzaA=?=                                       | rash
        =?utf-8?Q?two words in one?=                             | two words in one
        =?shift_jis?B?k6qSyQ==?=                                 | 頭痛
        =?ks_c_5601-1987?B?tc7F6w==?=                            | 두통
        =?broken                                                 | =?broken
        """)
    void encodedWords(String written, String read) throws Exception {
        assertThat(eml(HEAD + "Subject: " + written + "\n\nx")
                        .tickets()
                        .getFirst()
                        .subject())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, iso-8859-1, Café – rash",
        "UTF-8, iso-8859-1, Café – rash",
        "windows-31j, Shift_JIS, 頭痛がします",
        "x-windows-949, ks_c_5601-1987, 두통이 있어요",
        "ISO-2022-JP, iso-2022-jp, 頭痛がします",
        "UTF-8, nonsense, Café – rash",
        "windows-1252, utf-8, Une longue phrase française où l'été était passé à la plage",
        "UTF-8, us-ascii, Café – rash"
    })
    void wrongCharsets(String written, String said, String text) throws Exception {
        byte[] head = (HEAD + "Content-Type: text/plain; charset=" + said + "\nContent-Transfer-Encoding: 8bit\n\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] body = text.getBytes(Charset.forName(written));
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        assertThat(eml(all).messages().getFirst().text()).isEqualTo(text);
    }

    @Test
    void rawBytesInHeaders() throws Exception {
        Message read = eml("From: Zoë Roe <zoe@mail.example>\nTo: a@clinic.example\nSubject: été\n\nx")
                .messages()
                .getFirst();
        assertThat(read.authorName()).isEqualTo("Zoë Roe");
        assertThat(eml("From: a@mail.example\nTo: a@clinic.example\nSubject: \u00e9t\u00e9 pass\u00e9\n\nx"
                                .getBytes(StandardCharsets.ISO_8859_1))
                        .tickets()
                        .getFirst()
                        .subject())
                .isEqualTo("été passé");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Sun, 2 Mar 2025 14:05:09 +0000 (UTC)     | 2025-03-02T14:05:09Z
        2 Mar 25 09:05 EST                       | 2025-03-02T14:05:00Z
        Sun Mar  2 14:05:09 2025                 | 2025-03-02T14:05:09Z
        Sun, 02 Mar 2025 14:05:09                | 2025-03-02T14:05:09Z
        2025-03-02T14:05:09Z                     | 2025-03-02T14:05:09Z
        yesterday                                | 2025-03-02T16:00:00Z
        Thu, 1 Jan 1970 00:00:00 +0000           | 2025-03-02T16:00:00Z
        """)
    void badDatesFallBackToTheServersStamp(String date, Instant at) throws Exception {
        String received = "Received: from x.example by y.example; Sun, 2 Mar 2025 16:00:00 +0000\n";
        Message read = message(received + "From: a@mail.example\nTo: b@clinic.example\nDate: " + date + "\n\nx");
        assertThat(requireNonNull(read.at()).instant()).isEqualTo(at);
    }

    @Test
    void severalFromAndGroupsAndNonsenseAddresses() throws Exception {
        Message read = message("From: Ana <ana@mail.example>\nFrom: Bo <bo@mail.example>\n"
                + "To: clinic: help@clinic.example, \"Doe, Jo\" <jo@clinic.example>;\nCc: nobody in particular\n\nx");
        assertThat(read.envelope())
                .containsExactly(
                        "From: Ana <ana@mail.example>",
                        "From: Bo <bo@mail.example>",
                        "To: help@clinic.example",
                        "To: Doe, Jo <jo@clinic.example>",
                        "Cc: nobody in particular");
    }

    private static String multipart(String kind, String... parts) {
        StringBuilder text = new StringBuilder(HEAD + "MIME-Version: 1.0\nContent-Type: multipart/" + kind
                + "; boundary=\"b\"\n\nThis is a multi-part message in MIME format.\n");
        for (String part : parts) {
            text.append("--b\n").append(part).append('\n');
        }
        return text.append("--b--\n").toString();
    }

    @Test
    void ofAlternativesTheHtmlIsShownAndWhatOnlyThePlainTextSaysIsKept() throws Exception {
        String html = "Content-Type: text/html; charset=utf-8\n\n<p>My <b>rash</b> is back</p><img alt='left arm'>";
        Message same = message(multipart("alternative", "Content-Type: text/plain\n\nMy rash is back", html));
        assertThat(same.text()).isEqualTo("My rash is back");
        assertThat(same.html()).contains("<b>rash</b>");
        assertThat(same.attributes()).containsExactly("left arm");
        Message more =
                message(multipart("alternative", "Content-Type: text/plain\n\nMy rash is back since <Monday>", html));
        assertThat(more.text()).contains("since <Monday>");
        assertThat(HtmlText.of(String.valueOf(more.html())).text()).isEqualTo(more.text());
    }

    @Test
    void attachedFilesAreReadAndNamed() throws Exception {
        String word = "Content-Type: text/plain; name=\"=?utf-8?Q?r=C3=A9sum=C3=A9.txt?=\"\n"
                + "Content-Disposition: attachment\n\nasthma since 2019";
        String continued = "Content-Type: application/octet-stream\nContent-Disposition: attachment;\n"
                + " filename*0*=UTF-8''lab%20r%C3%A9;\n filename*1*=sult.csv\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getEncoder().encodeToString("A1C,9.1".getBytes(StandardCharsets.UTF_8));
        String picture =
                "Content-Type: image/png; name=rash.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgoAAAAA";
        Gathered all = eml(multipart("mixed", "Content-Type: text/plain\n\nhello", word, continued, picture));
        assertThat(all.attachments())
                .extracting(Attachment::name)
                .containsExactly("résumé.txt", "lab résult.csv", "rash.png");
        assertThat(all.attachments())
                .extracting(file -> file.content().text())
                .containsExactly("asthma since 2019", "A1C,9.1", "");
        assertThat(all.attachments())
                .extracting(file -> file.content().state())
                .containsExactly(State.READ, State.READ, State.UNREAD);
        assertThat(all.attachments())
                .allSatisfy(file -> assertThat(file.content().sha256()).isNotNull());
    }

    @Test
    void attachedMailsAreReadWithTheirFiles() throws Exception {
        String inner = multipart(
                        "mixed",
                        "Content-Type: text/plain\n\nI am pregnant",
                        "Content-Type: text/plain; name=scan.txt\n\n20 weeks")
                .replace("--b", "--c")
                .replace("\"b\"", "\"c\"");
        Gathered all = eml(multipart(
                "mixed",
                "Content-Type: text/plain\n\nsee below",
                "Content-Type: message/rfc822\n\nSubject: Scan\n" + inner));
        assertThat(all.attachments()).extracting(Attachment::name).containsExactly("Scan.eml", "scan.txt");
        assertThat(all.attachments().getFirst().content().text()).contains("I am pregnant", "From: Ana Roe");
        assertThat(all.messages()).hasSize(1);
    }

    @Test
    void missingBoundariesLoseNothing() throws Exception {
        String cut = multipart("mixed", "Content-Type: text/plain\n\nasthma attack");
        assertThat(message(cut.substring(0, cut.lastIndexOf("--b--"))).text()).contains("asthma attack");
        assertThat(message(cut.replace("boundary=\"b\"", "boundary=\"other\"")).text())
                .contains("asthma attack");
        assertThat(message(cut.replace("; boundary=\"b\"", "")).text()).contains("asthma attack");
        assertThat(message(multipart("mixed", "Content-Type: text/plain\n\nx") + "epilogue on asthma")
                        .text())
                .contains("epilogue on asthma");
    }

    @Test
    void aHeaderThatBreaksOffKeepsTheTextItRunsInto() throws Exception {
        Message read = message(HEAD + "this line is no field\nDiagnosis: asthma\n\nand more");
        assertThat(read.text()).contains("this line is no field", "Diagnosis: asthma", "and more");
        assertThat(read.envelope()).hasSize(2);
    }

    @Test
    void softBreaksAtWrongPlacesAndCutBase64() throws Exception {
        assertThat(message(HEAD + "Content-Transfer-Encoding: quoted-printable\n\nasth=\nma =3D= \nx =ZZ y=")
                        .text())
                .contains("asthma")
                .contains("x")
                .contains("y");
        assertThat(message(HEAD + "Content-Transfer-Encoding: base64\n\nYXN0aG1hIGF0dGFjaw")
                        .text())
                .startsWith("asthma atta");
    }

    @Test
    void depthAndPartsHaveLimitsThatShow() throws Exception {
        StringBuilder deep = new StringBuilder(HEAD);
        for (int i = 0; i < 3000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("\"\n\n--b")
                    .append(i)
                    .append('\n');
        }
        Gathered nested = eml(deep + "\nasthma");
        assertThat(nested.read()).isEqualTo(1);
        assertThat(nested.attachments())
                .anySatisfy(file -> assertThat(file.content().state()).isEqualTo(State.UNREAD));
        String[] many = new String[5000];
        Arrays.fill(many, "Content-Type: text/plain; name=a.txt\n\nx");
        Gathered parts = eml(multipart("mixed", many));
        assertThat(parts.attachments())
                .hasSizeBetween(900, 1100)
                .last()
                .satisfies(file -> assertThat(file.content().state()).isEqualTo(State.UNREAD));
        String inner = "Subject: x\n\nx";
        for (int i = 0; i < 100; i++) {
            inner = "Subject: x\nContent-Type: message/rfc822\n\n" + inner;
        }
        assertThat(eml(HEAD + inner).attachments())
                .last()
                .satisfies(file -> assertThat(file.content().state()).isEqualTo(State.UNREAD));
    }

    @Test
    void aMailWithNothingInItIsARejectWithItsPlaceAndTheRestGoesOn() throws Exception {
        String first = mail("1@x.example", HEAD, "a");
        Gathered all = mbox(first + "From x Sun Mar  2 14:05:09 2025\n\n\n" + mail("2@x.example", HEAD, "b"));
        assertThat(all.messages()).hasSize(2);
        assertThat(all.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.at()).isEqualTo("byte " + first.length());
            assertThat(reject.reason()).contains("Maybe");
        });
        assertThat(all.read()).isEqualTo(3);
    }

    @Test
    void whereNobodySaysWhoseMailboxItIsItSaysSo() throws Exception {
        Gathered free = eml("From: a@gmail.com\nTo: b@gmail.com\nSubject: x\n\nx");
        assertThat(free.warnings).anySatisfy(warning -> assertThat(warning).contains("Whose mailbox"));
        assertThat(free.messages()).extracting(Message::author).containsOnly(Author.REQUESTER);
    }

    @Test
    void repliesWithoutTheirBeginningAreTruncated() throws Exception {
        Gathered reply = eml(HEAD + "Subject: Re: x\nIn-Reply-To: <gone@x.example>\n\nx");
        assertThat(reply.tickets().getFirst().content()).isEqualTo(org.noticewright.domain.Ticket.Content.TRUNCATED);
    }

    @Test
    void aMailLargerThanARecordMayBeStreamsThrough() throws IOException, UnreadableFileException {
        Path file = folder.resolve("big.mbox");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("From x Sun Mar  2 14:05:09 2025\n" + HEAD
                    + "Content-Type: multipart/mixed; boundary=b\n\n"
                    + "--b\n\n"
                    + "hello\n"
                    + "--b\n"
                    + "Content-Type: video/mp4; name=v.mp4\n\n");
            String line = "v".repeat(999) + "\n";
            for (int i = 0; i < 34_500; i++) {
                out.write(line);
            }
            out.write("--b--\n\n" + mail("2@x.example", HEAD, "after"));
        }
        Gathered all = Gathered.of(file);
        assertThat(all.messages()).extracting(Message::text).containsExactly("hello", "after");
        assertThat(all.attachments()).singleElement().satisfies(video -> {
            assertThat(video.bytes()).isBetween(34_000_000L, 35_000_000L);
            assertThat(video.content().state()).isEqualTo(State.UNREAD);
        });
        assertThat(List.of(all.read())).containsExactly(2L);
    }

    @Test
    void endlessHeadersAndSeparatorsTakeNoLongerThanTheyAre() throws Exception {
        String junk = "x!".repeat(400_000);
        assertThat(message("From: " + junk + "\nTo: a@clinic.example, " + junk + "\nSubject: =?a?q?" + junk + "\n\nx")
                        .text())
                .isEqualTo("x");
        String months = "From x " + "Jan ".repeat(10_000);
        assertThat(mbox(mail("1@x.example", HEAD, "a\n\n" + months + "\n\n" + months))
                        .messages())
                .hasSize(1);
    }
}
