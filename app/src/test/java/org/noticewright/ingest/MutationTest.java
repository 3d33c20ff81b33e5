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
import net.jqwik.api.constraints.IntRange;

/// Whatever happens to a file on its way: nothing but a refusal or an I/O error is thrown, and the counts
/// add up.
class MutationTest {

    private static final String TICKET = """
        {"id":%d,"requester_id":11,"submitter_id":11,"via":{"channel":"email"},"subject":"Refill é","description":"d",\
        "created_at":"2025-03-02T14:05:09Z","tags":["a"],"custom_fields":[{"id":1,"value":[1,2]}],"comments":[{"id":1,\
        "author_id":11,"public":true,"html_body":"<p>x &amp; y</p>","attachments":[{"file_name":"a.jpg"}]}]}\
        """;

    private static final List<String> SAMPLES = List.of(
            TICKET.formatted(1) + "\n" + TICKET.formatted(2) + "\n" + TICKET.formatted(3) + "\n",
            "[" + TICKET.formatted(1) + ",\n" + TICKET.formatted(2) + "]",
            "{\"tickets\":[" + TICKET.formatted(1)
                    + "],\"users\":[{\"id\":1,\"role\":\"agent\",\"name\":\"x\"}],\"end_of_stream\":true}{\"comments\":[{\"id\":1,\"author_id\":2,\"body\":\"b\",\"public\":true}],\"ticket_id\":5}",
            "{\"id\":\"1\",\"subject\":\"s\",\"messages\":[{\"author\":\"agent\",\"text\":\"t\"}]}\n"
                    + "{\"id\":\"2\",\"text\":\"t\"}\n",
            "id,subject,body,created\n1,\"a\nb\",\"c\"\"d\",2025-03-02\n2,x,y,z\n",
            "native_id,email,name,state,as_of\n1,ana@mail.example,Ana,CA,2025-01-01\n2,bo@mail.example,Bo,TX,x\n",
            "{\"uuid\":\"1\",\"published\":\"2025-04-09T20:58:11.123Z\",\"eventType\":\"user.session.start\",\"actor\":{\"id\":\"u\"},\"outcome\":{\"result\":\"SUCCESS\"},\"target\":[{\"type\":\"User\",\"id\":\"x\"}]}\n"
                    .repeat(3),
            "RecordId,CreationDate,RecordType,Operation,UserId,AuditData\n"
                + "1,2025-04-09T21:24:12Z,50,MailItemsAccessed,a,\"{\"\"Operation\"\":\"\"MailItemsAccessed\"\",\"\"CreationTime\"\":\"\"2025-04-09T21:24:12\"\",\"\"Folders\"\":[{\"\"Path\"\":\"\"x\"\",\"\"FolderItems\"\":[{\"\"InternetMessageId\"\":\"\"<1@x>\"\"}]}]}\"\n",
            "{\"kind\":\"admin#reports#activities\",\"items\":[{\"id\":{\"time\":\"2025-04-09T21:40:00Z\",\"applicationName\":\"drive\"},\"actor\":{\"email\":\"a\"},\"events\":[{\"name\":\"view\",\"parameters\":[{\"name\":\"doc_id\",\"value\":\"1\"}]}]}]}",
            "{\"Records\":[{\"eventTime\":\"2025-04-09T21:44:00Z\",\"eventSource\":\"s3\",\"eventName\":\"GetObject\",\"userIdentity\":{\"arn\":\"a\"},\"requestParameters\":{\"bucketName\":\"b\",\"key\":\"k\"}}]}",
            "\"EVENT_TYPE\",\"TIMESTAMP\",\"USER_ID\",\"URI\",\"ROWS_PROCESSED\"\n"
                    + "\"URI\",\"20250409213140.655\",\"0055j00000AT6I1\",\"/5005j00000AbCdE\",\"5\"\n",
            "timestamp,user,ip,method,url,status\n"
                    + "2025-04-09T21:14:02Z,u,203.0.113.9,GET,/api/v2/tickets/1?page[size]=5,200\n",
            "message,datetime,timestamp_desc,ticket_id,scope\nm,2025-04-09T21:14:02Z,Ticket viewed,5,EXACT\n",
            "1744233100|A|h|u|one\n1744233101|A|h|u|two|UTC|more\n",
            "{\"type\":\"bundle\",\"id\":\"bundle--1\",\"objects\":[{\"type\":\"note\",\"id\":\"note--1\",\"created\":\"2025-04-10T08:00:00Z\",\"content\":\"c\"}]}");

    @Property(tries = 900)
    void mutatedFilesNeverSurprise(@ForAll @IntRange(min = 0, max = 14) int sample, @ForAll long seed)
            throws IOException {
        byte[] bytes = mutate(SAMPLES.get(sample).getBytes(StandardCharsets.UTF_8), new Random(seed));
        Path file = Files.createTempFile("mutated", ".dat");
        try {
            Files.write(file, bytes);
            String format = List.of(
                            "zendesk.tickets",
                            "zendesk.tickets",
                            "zendesk.tickets",
                            "generic.ticket",
                            "generic.csv",
                            "people.csv",
                            "okta.log",
                            "m365.ual",
                            "google.workspace",
                            "aws.cloudtrail",
                            "salesforce.elf",
                            "log.generic",
                            "timesketch",
                            "tln",
                            "stix")
                    .get(sample);
            read(file, format);
            for (Candidate candidate : new EvidenceFiles().detect(file)) {
                read(file, candidate.formatId());
            }
        } catch (UnreadableFileException refused) {
            assertThat(refused).hasMessageContaining("Maybe");
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file, String format) throws IOException, UnreadableFileException {
        Gathered gathered = Gathered.of(file, format);
        assertThat(gathered.read()).isEqualTo(gathered.records.size() + (long) gathered.rejects.size());
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original;
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 2; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> {
                    bytes = bytes.clone();
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                }
                case 2 -> bytes = joined(bytes, Arrays.copyOfRange(bytes, at, bytes.length));
                case 3 ->
                    bytes = joined(
                            Arrays.copyOf(bytes, at),
                            Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 7), bytes.length));
                default -> {
                    bytes = bytes.clone();
                    bytes[at] = (byte) "{}[]\",:\\\n'\u0000".charAt(random.nextInt(11));
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
