package org.noticewright.ingest.jira;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.NativeKey;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.xml.XmlElement;
import org.noticewright.ingest.xml.XmlRecords;

/// Issues as items of RSS, with comments, files and custom fields.
final class JiraRss implements XmlRecords.Handler {

    private final RecordSink sink;
    private final SourceTimes times;
    private long total = -1;
    private long read;

    JiraRss(Reading reading) {
        this.sink = reading.sink();
        this.times = reading.times();
    }

    @Override
    public boolean isRecord(List<String> path) {
        return path.size() == 3 && path.getLast().equals("item");
    }

    @Override
    public void around(XmlElement element, List<String> path) {
        if (element.name().equals("issue")) {
            total = JiraBackup.size(element.attributes().get("total"));
        }
    }

    void end() {
        if (total > read) {
            sink.warn(
                    "Export incomplete: the file says there are %,d issues and holds %,d. Maybe export the other pages too."
                            .formatted(total, read));
        }
    }

    @Override
    public void record(XmlElement item, List<String> path, Extent extent) throws Unusable {
        read++;
        XmlElement key = item.child("key");
        if (key == null) {
            throw new Unusable("The item has no key.");
        }
        String id = key.attributes().getOrDefault("id", key.text().strip());
        XmlElement reporter = item.child("reporter");
        String reporterId = person(reporter);
        CellTicketDraft ticket = new CellTicketDraft(new NativeKey(JiraTables.PLATFORM, id), times)
                .altId(key.text().strip())
                .url(item.value("link"))
                .subject(item.value("summary") == null ? item.value("title") : item.value("summary"))
                .status(item.value("status"))
                .created(item.value("created"))
                .updated(item.value("updated"))
                .requester(reporterId, reporter == null ? null : stripped(reporter.text()), null, null);
        String description = item.value("description");
        if (description != null) {
            ticket.message(ticket.opening().html(description).build());
        }
        for (XmlElement comment : inside(item, "comments", "comment")) {
            comment(comment, reporterId, ticket);
        }
        for (XmlElement file : inside(item, "attachments", "attachment")) {
            ticket.file(new Attachment(
                    file.attributes().getOrDefault("name", ""),
                    -1,
                    null,
                    JiraBackup.size(file.attributes().get("size")),
                    file.attributes().get("id"),
                    Attachment.Content.ABSENT));
        }
        inside(item, "labels", "label").forEach(label -> ticket.tag(label.text()));
        fields(item, ticket);
        sink.keep(List.of(new TicketRecord(ticket.build())), extent);
    }

    private void comment(XmlElement comment, @Nullable String reporter, CellTicketDraft ticket) {
        String author = comment.attributes().get("author");
        boolean limited = comment.attributes().containsKey("grouplevel")
                || comment.attributes().containsKey("rolelevel");
        ticket.message(new CellMessageDraft(comment.attributes().get("id"))
                .internal(limited)
                .author(author != null && author.equals(reporter) ? Author.REQUESTER : Author.OTHER)
                .from(author == null ? null : new NativeKey(JiraTables.PLATFORM, author), null)
                .at(times.read(comment.attributes().get("created")))
                .html(comment.text())
                .build());
    }

    private static void fields(XmlElement item, CellTicketDraft ticket) {
        for (String name : List.of(
                "project",
                "type",
                "priority",
                "resolution",
                "assignee",
                "environment",
                "component",
                "security",
                "due")) {
            item.children(name).forEach(field -> ticket.field(name, field.text()));
        }
        for (XmlElement field : inside(item, "customfields", "customfield")) {
            String label = field.value("customfieldname");
            List<String> values = new ArrayList<>();
            texts(field.child("customfieldvalues"), values);
            ticket.field(
                    label == null ? field.attributes().getOrDefault("id", "custom field") : label,
                    String.join(", ", values));
        }
    }

    private static void texts(@Nullable XmlElement element, List<String> texts) {
        if (element != null) {
            if (!element.text().isBlank()) {
                texts.add(element.text().strip());
            }
            element.children().forEach(child -> texts(child, texts));
        }
    }

    private static List<XmlElement> inside(XmlElement item, String list, String name) {
        XmlElement found = item.child(list);
        return found == null ? List.of() : found.children(name);
    }

    private static @Nullable String person(@Nullable XmlElement element) {
        if (element == null) {
            return null;
        }
        String id = element.attributes().get("accountid");
        return id == null ? element.attributes().get("username") : id;
    }

    private static @Nullable String stripped(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
