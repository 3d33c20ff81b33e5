package org.noticewright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;

/// An invented ticket export of a telehealth company whose forms tell what nobody writes.
public final class FormsExport {

    private FormsExport() {}

    /// A third of the tickets has form 3, tag `=q_hlx` and `-x9` in field 777; three in four of these say
    /// what for.
    public static Path write(Path folder, int tickets) throws IOException {
        var random = new Random(11);
        var lines = new ArrayList<String>();
        for (int i = 1; i <= tickets; i++) {
            boolean hair = random.nextInt(3) == 0;
            var body = hair && random.nextInt(4) > 0
                    ? "My finasteride refill has not arrived yet."
                    : "Where is my parcel?";
            lines.add("""
                {"id":%d,"subject":"Question %d","description":"%s","requester_id":%d,\
                "requester":{"id":%d,"name":"Robin Sample","email":"robin%d@mail.example"},\
                "tags":["%s"],"ticket_form_id":%d,"custom_fields":[{"id":777,"value":"%s"}],\
                "created_at":"2026-01-05T08:00:00Z","updated_at":"2026-01-05T08:00:00Z","comments":[\
                {"id":%d,"type":"Comment","author_id":%d,"body":"%s","public":true,"created_at":"2026-01-05T08:00:00Z"}]}\
                """.formatted(
                            i,
                            i,
                            body,
                            9000 + i,
                            9000 + i,
                            i,
                            hair ? "=q_hlx" : "q_gen",
                            hair ? 3 : 1,
                            hair ? "-x9" : "y4",
                            i,
                            9000 + i,
                            body));
        }
        return Files.write(folder.resolve("tickets.ndjson"), lines);
    }
}
