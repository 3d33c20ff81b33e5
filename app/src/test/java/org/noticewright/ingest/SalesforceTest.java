package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;

class SalesforceTest {

    private static final String CASE = """
        "Id","IsDeleted","CaseNumber","ContactId","AccountId","SuppliedName","SuppliedEmail","Status","Origin","Subject",\
        "Description","OwnerId","CreatedDate","SystemModstamp","ContactPhone","ContactEmail","Member_ID__c"
        "500Xx00000AbCdE","0","00001077","003Xx00000QrStUIAV","001Xx00000AaBbCIAV","Pat Q","pat.q@mail.example","New",\
        "Web","Telehealth visit","Line 1, she said ""no refill""
        line 2","005Xx00000UsErAIAV","2025-03-02T14:05:09.000+0000","2025-03-03T08:00:00.000+0000","202-555-0143",\
        "q.pat@mail.example","H-88-2210"
        "500Xx00000ZzZzZIAV","1","00001078",,,,,"Closed","Phone","Second","“curly” and ""quoted\""",,\
        "2025-03-02T14:05:09.000+0000",,,,
        """;

    private static final String COMMENT = """
        "Id","ParentId","IsPublished","CommentBody","CreatedById","CreatedDate","IsDeleted"
        "00aXx0000000001","500Xx00000AbCdE","0","Refused <b>metformin</b>","005Xx00000UsErAIAV",\
        "2025-03-02T15:00:00.000+0000","0"
        "00aXx0000000002","500Xx00000AbCdE","1","Called back","005Xx00000UsErAIAV","2025-03-02T16:00:00.000+0000","0"
        "00aXx0000000003","001Xx00000AaBbCIAV","1","About an account","005Xx00000UsErAIAV",\
        "2025-03-02T16:00:00.000+0000","0"
        """;

    private static final String MAIL = """
        "Id","ParentId","TextBody","HtmlBody","Headers","Subject","FromName","FromAddress","ToAddress","CcAddress",\
        "Incoming","MessageDate"
        "02sXx0000000001","500Xx00000AbCdE","plain","<p>My A1C &amp; <img alt='rash photo' src='x'></p>","Received: a
        by b","Re: Telehealth","Pat Q","pat.q@mail.example","help@clinic.example","kin@mail.example","1",\
        "2025-03-02T17:00:00.000+0000"
        "02sXx0000000002",,"Nobody's case",,,"Alone","Kim","kim@mail.example","help@clinic.example",,"1",\
        "2025-03-02T18:00:00.000+0000"
        """;

    private static final String ATTACHMENT = """
        "Id","ParentId","Name","ContentType","BodyLength","CreatedDate"
        "00PXx0000000001","500Xx00000AbCdE","rash.jpg","image/jpeg","88123","2025-03-02T15:00:00.000+0000"
        "00PXx0000000002","02sXx0000000001","mail.pdf","application/pdf","10","2025-03-02T17:00:00.000+0000"
        "00PXx0000000003","001Xx00000AaBbCIAV","account.pdf","application/pdf","10","2025-03-02T17:00:00.000+0000"
        """;

    private static final String VERSION = """
        "Id","ContentDocumentId","Title","PathOnClient","FileType","ContentSize","VersionData"
        "068Xx0000000001","069Xx0000000001","Lab","lab results.pdf","PDF","123",
        """;

    private static final String LINK = """
        "Id","ContentDocumentId","LinkedEntityId","ShareType"
        "06AXx0000000001","069Xx0000000001","005Xx00000UsErAIAV","I"
        "06AXx0000000002","069Xx0000000001","02sXx0000000001","V"
        """;

    private static final String CONTACT = """
        "Id","LastName","FirstName","MailingStreet","MobilePhone","Phone","Email","Birthdate","Description"
        "003Xx00000QrStUIAV","Quinn","Pat","1 Elm St","202-555-0199","202-555-0143","pat.q@mail.example","1980-02-03",\
        "asthma"
        """;

    private static final String USER = """
        "Id","Username","LastName","FirstName","Email","UserType","ProfileId"
        "005Xx00000UsErAIAV","agent@clinic.example","Agent","A.","agent@clinic.example","Standard","00e1"
        """;

    private static final String ACCOUNT = """
        "Id","Name","BillingStreet"
        "001Xx00000AaBbC","Elm Clinic","1 Elm St"
        """;

    private static final String FEED = """
        "Id","ParentId","Type","CreatedById","CreatedDate","Body","Visibility","LikeCount"
        "0D5Xx0000000001","500Xx00000AbCdE","TextPost","005Xx00000UsErAIAV","2025-03-02T19:00:00.000+0000",\
        "%s","InternalUsers","0"
        """.formatted("x".repeat(1_000));

    @TempDir
    Path folder;

    @Test
    void cases() throws Exception {
        Gathered all = Gathered.ofText(folder, "Case.csv", "\uFEFF" + CASE);
        assertThat(new EvidenceFiles()
                        .detect(folder.resolve("Case.csv"))
                        .getFirst()
                        .formatId())
                .isEqualTo("salesforce.case");
        Ticket first = all.tickets().getFirst();
        assertThat(first.key().id()).isEqualTo("500Xx00000AbCdEIAV");
        assertThat(first.details().altIds()).containsExactly("00001077");
        assertThat(first.createdAt())
                .isNotNull()
                .extracting("instant")
                .isEqualTo(Instant.parse("2025-03-02T14:05:09Z"));
        assertThat(first.messages().getFirst().text()).isEqualTo("Line 1, she said \"no refill\"\nline 2");
        assertThat(first.messages().getFirst().author()).isEqualTo(Author.REQUESTER);
        assertThat(first.requesterKey()).isEqualTo(new NativeKey("salesforce", "003Xx00000QrStUIAV"));
        assertThat(first.requester()).isNotNull().extracting("email").isEqualTo("q.pat@mail.example");
        assertThat(first.fields())
                .contains(
                        new Ticket.Field("SuppliedEmail", "pat.q@mail.example"),
                        new Ticket.Field("Member_ID__c", "H-88-2210"));
        assertThat(first.content()).isEqualTo(Content.TRUNCATED);
        Ticket second = all.tickets().get(1);
        assertThat(second.details().deleted()).isTrue();
        assertThat(second.messages().getFirst().text()).isEqualTo("“curly” and \"quoted\"");
    }

    @Test
    void theZipIsJoinedByIdWhateverTheOrder() throws Exception {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("Case.csv", CASE);
        members.put("CaseComment.csv", COMMENT);
        members.put("EmailMessage.csv", MAIL);
        members.put("Attachment.csv", ATTACHMENT);
        members.put("ContentVersion.csv", VERSION);
        members.put("ContentDocumentLink.csv", LINK);
        members.put("Contact.csv", CONTACT);
        members.put("User.csv", USER);
        members.put("Account.csv", ACCOUNT);
        members.put("FeedItem.csv", FEED);
        for (int seed = 0; seed < 5; seed++) {
            List<String> names = new ArrayList<>(members.keySet());
            Collections.shuffle(names, new Random(seed));
            Map<String, String> shuffled = new LinkedHashMap<>();
            names.forEach(name -> shuffled.put(name, members.get(name)));
            Gathered all = Gathered.of(Packed.zip(folder.resolve(seed + ".zip"), shuffled));
            assertThat(all.tickets()).hasSize(3);
            assertThat(all.profiles()).hasSize(2);
            Map<String, Message> ofCase = all.pieces.stream()
                    .filter(MessageRecord.class::isInstance)
                    .map(MessageRecord.class::cast)
                    .filter(piece -> piece.ticket().id().equals("500Xx00000AbCdEIAV"))
                    .collect(Collectors.toMap(piece -> piece.message().nativeId(), MessageRecord::message));
            assertThat(ofCase).hasSize(7);
            assertThat(all.pieces.stream()
                            .filter(MessageRecord.class::isInstance)
                            .flatMap(piece -> ((MessageRecord) piece).attachments().stream())
                            .map(file -> file.name()))
                    .containsExactlyInAnyOrder("rash.jpg", "mail.pdf", "lab results.pdf");
            assertThat(all.rejects).hasSize(2);
            assertThat(all.read()).isEqualTo(2 + 3 + 2 + 3 + 1 + 1 + 1 + 1 + 1);
            assertThat(all.pieces)
                    .contains(new ValueTitle("salesforce", "AccountId", "001Xx00000AaBbCIAV", "Elm Clinic"));
        }
    }

    @Test
    void commentsMailsAndFeeds() throws Exception {
        Gathered comments = Gathered.ofText(folder, "CaseComment.csv", COMMENT);
        assertThat(comments.messages()).extracting(Message::kind).containsExactly(Kind.INTERNAL_NOTE, Kind.PUBLIC);
        assertThat(comments.messages().getFirst().text()).isEqualTo("Refused metformin");
        assertThat(comments.messages().getFirst().authorKey())
                .isEqualTo(new NativeKey("salesforce", "005Xx00000UsErAIAV"));
        assertThat(comments.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("no case"));
        Gathered mails = Gathered.ofText(folder, "EmailMessage.csv", MAIL);
        Message mail = mails.messages().getFirst();
        assertThat(mail.text()).isEqualTo("My A1C &");
        assertThat(mail.attributes()).containsExactly("rash photo");
        assertThat(mail.author()).isEqualTo(Author.REQUESTER);
        assertThat(mail.envelope())
                .containsExactly(
                        "From: Pat Q <pat.q@mail.example>",
                        "To: help@clinic.example",
                        "Cc: kin@mail.example",
                        "Subject: Re: Telehealth");
        assertThat(mails.tickets()).singleElement().satisfies(alone -> {
            assertThat(alone.subject()).isEqualTo("Alone");
            assertThat(alone.messages().getFirst().text()).isEqualTo("Nobody's case");
        });
        Gathered feed = Gathered.ofText(folder, "FeedItem.csv", FEED);
        assertThat(feed.messages().getFirst().kind()).isEqualTo(Kind.INTERNAL_NOTE);
        assertThat(feed.warnings).anyMatch(warning -> warning.contains("1,000 characters"));
    }

    @Test
    void aFileWhoseCaseIsUnknownIsARejectWithAdvice() throws Exception {
        Gathered all = Gathered.ofText(folder, "ContentVersion.csv", VERSION);
        assertThat(all.pieces).isEmpty();
        assertThat(all.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("zip as a whole"));
    }

    @Test
    void people() throws Exception {
        Profile contact =
                Gathered.ofText(folder, "Contact.csv", CONTACT).profiles().getFirst();
        assertThat(contact.name()).isEqualTo("Pat Quinn");
        assertThat(contact.phone()).isEqualTo("202-555-0143");
        assertThat(contact.notes()).contains("asthma").contains("202-555-0199").contains("1980-02-03");
        Gathered users = Gathered.ofText(folder, "User.csv", USER);
        assertThat(users.profiles().getFirst().role()).isEqualTo(Profile.Role.AGENT);
        assertThat(users.pieces)
                .contains((Evidence) new ValueTitle("salesforce", "OwnerId", "005Xx00000UsErAIAV", "A. Agent"));
    }

    @Test
    void reportsHaveLabelsAndLocalDates() throws Exception {
        Path report = Gathered.write(folder, "report.csv", """
            "Case Number","Case Owner","Contact Name","Subject","Description","Date/Time Opened","Status"
            "00001077","A. Agent","Pat Q","Visit","My A1C","3/4/2025 2:05 PM","New"
            "00001078","A. Agent","Kim L","Visit","b","3/14/2025 2:05 PM","New"
            """);
        Gathered open = Gathered.of(report);
        assertThat(open.tickets().getFirst().createdAt()).isNull();
        assertThat(open.tickets().getFirst().fields()).contains(new Ticket.Field("created", "3/4/2025 2:05 PM"));
        assertThat(open.tickets().get(1).createdAt()).isNotNull();
        assertThat(open.warnings).anyMatch(warning -> warning.contains("month comes first"));
        Path answer = Gathered.write(folder, "m.json", "{\"dates\":\"month first\",\"zone\":\"America/New_York\"}");
        Gathered told = Gathered.of(report, "salesforce.report", ColumnMapping.read(answer));
        assertThat(told.tickets().getFirst().createdAt())
                .isNotNull()
                .extracting("instant")
                .isEqualTo(Instant.parse("2025-03-04T19:05:00Z"));
        assertThat(told.warnings).noneMatch(warning -> warning.contains("month comes first"));
    }
}
