package org.noticewright.ingest.servicenow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Field;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// What the records of ServiceNow's tables mean, whatever form they came in. A reference stands as `caller_id`
/// and `caller_id display_value`; loaders write `caller_id_value`; lists show its name under its label.
final class ServiceNowRecords {

    private static final String PLATFORM = "servicenow";

    private final SourceTimes times;
    private final boolean showsJournal;

    /// @param showsJournal whether a form without any comment means that there was none: in XML they stand in a
    ///     table of their own
    ServiceNowRecords(SourceTimes times, boolean showsJournal) {
        this.times = times;
        this.showsJournal = showsJournal;
    }

    List<Evidence> ticket(Row row, boolean deleted) throws Unusable {
        String number = row.id("number");
        String sysId = row.id("sys_id", "Sys ID");
        String known = sysId == null ? number : sysId;
        if (known == null) {
            throw new Unusable("The record has neither sys_id nor number.");
        }
        String title = row.text("short_description");
        String state = row.text("state display_value", "incident_state display_value", "state", "incident_state");
        CellTicketDraft ticket = new CellTicketDraft(key(known), times)
                .altId(number)
                .subject(title)
                .status(state)
                .channel(row.text("contact_type", "Channel"))
                .created(row.text("opened_at", "Opened", "sys_created_on", "Created"))
                .updated(row.text("sys_updated_on", "Updated"))
                .organisation(row.text("company display_value", "Company", "account display_value"))
                .deleted(deleted);
        requester(row, ticket);
        boolean described = row.has("description");
        ticket.description(row.text("description"));
        boolean journal = journal(row, ticket);
        Content content =
                journal ? Content.COMPLETE : described || title != null ? Content.TRUNCATED : Content.NOT_IN_FILE;
        ticket.content(row.content(content));
        for (Field field : row.rest()) {
            // An empty duration is written as the first moment of 1970.
            if (!field.value().equals("1970-01-01 00:00:00") && !field.label().endsWith("_link")) {
                ticket.field(field.label(), field.value());
            }
        }
        return List.of(new TicketRecord(ticket.build()));
    }

    private static void requester(Row row, CellTicketDraft ticket) {
        String id = null;
        String name = null;
        for (String column : List.of("caller_id", "Caller", "contact", "consumer", "requested_for", "opened_by")) {
            if (id == null && name == null) {
                String value = row.text(column, column + "_value");
                name = row.text(column + " display_value");
                boolean isId = value != null && value.matches("[0-9a-f]{32}");
                id = isId ? value : null;
                name = name == null && !isId ? value : name;
            }
        }
        ticket.requester(
                id,
                name,
                row.text("caller_id.email", "Caller Email", "contact.email", "u_email"),
                row.text("caller_id.phone", "caller_id.mobile_phone", "Caller Phone", "u_phone"));
    }

    /// @return whether the record shows its journal
    private boolean journal(Row row, CellTicketDraft ticket) {
        boolean column = row.has("comments_and_work_notes")
                || row.has("comments")
                || row.has("work_notes")
                || row.has("Additional comments");
        String all = row.text("comments_and_work_notes", "Comments and Work notes");
        JournalCell cell = new JournalCell(times, ticket.requesterName());
        cell.add(all, false);
        cell.add(row.text("comments", "Additional comments"), false);
        cell.add(row.text("work_notes", "Work notes"), true);
        cell.messages().forEach(ticket::message);
        return column && (showsJournal || !cell.messages().isEmpty());
    }

    List<Evidence> journal(Row row) throws Unusable {
        String element = row.text("element");
        String by = row.text("sys_created_by");
        Message message = new CellMessageDraft(row.id("sys_id"))
                .internal("work_notes".equals(element))
                .author("work_notes".equals(element) ? Author.AGENT : Author.OTHER)
                .from(null, by)
                .at(times.read(row.text("sys_created_on")))
                .body(row.text("value"))
                .build();
        return List.of(new MessageRecord(key(row.requiredId("element_id")), message, List.of()));
    }

    List<Evidence> file(Row row) throws Unusable {
        String id = row.requiredId("sys_id");
        Attachment file = new Attachment(
                row.text("file_name") instanceof String name ? name : "",
                0,
                row.text("content_type"),
                size(row.text("size_bytes")),
                id,
                Attachment.Content.ABSENT);
        Message message = new CellMessageDraft(id)
                .kind(Kind.SYSTEM)
                .from(null, row.text("sys_created_by"))
                .at(times.read(row.text("sys_created_on")))
                .build();
        return List.of(new MessageRecord(key(row.requiredId("table_sys_id")), message, List.of(file)));
    }

    List<Evidence> user(Row row) throws Unusable {
        String id = row.id("sys_id");
        String userName = row.text("user_name", "User ID");
        String first = row.text("first_name", "First name");
        String last = row.text("last_name", "Last name");
        String whole = row.text("name");
        if (id == null && userName == null) {
            throw new Unusable("The user has neither sys_id nor user_name.");
        }
        row.skip(
                "user_password",
                "sys_created_on",
                "sys_updated_on",
                "sys_domain_link",
                "sys_domain_path",
                "sys_mod_count");
        String name = whole != null ? whole : first == null ? last : last == null ? first : first + " " + last;
        boolean agent = row.text("roles") != null;
        return List.of(new ProfileRecord(new Profile(
                key(id == null ? String.valueOf(userName) : id),
                agent ? Profile.Role.AGENT : Profile.Role.UNKNOWN,
                name,
                row.text("email"),
                row.text("phone", "mobile_phone", "home_phone"),
                userName,
                row.restAsText())));
    }

    List<Evidence> choice(Row row) throws Unusable {
        String element = row.text("element");
        String value = row.text("value");
        String label = row.text("label");
        if (element == null || value == null || label == null) {
            return List.of();
        }
        return List.of(new ValueTitle(PLATFORM, element, value, label));
    }

    /// Names of companies, groups, locations and the like.
    List<Evidence> named(String label, Row row) throws Unusable {
        String name = row.text("name");
        return name == null ? List.of() : List.of(new ValueTitle(PLATFORM, label, row.requiredId("sys_id"), name));
    }

    private static NativeKey key(String id) {
        return new NativeKey(PLATFORM, id);
    }

    private static long size(@Nullable String digits) {
        String plain = Cells.id(digits);
        try {
            return plain == null ? -1 : Long.parseLong(plain);
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
