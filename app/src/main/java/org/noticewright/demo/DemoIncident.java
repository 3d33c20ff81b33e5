package org.noticewright.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/// Writes the whole synthetic incident, or only its ticket export, whatever the size in the memory of one block
/// of people and eight bytes a ticket. Same seed and size, same bytes; ticket n has the same words, person,
/// id and time in every size.
public final class DemoIncident {

    /// Seed of the bundled incident.
    public static final long DEFAULT_SEED = 20_260_204L;
    /// Most tickets that can be asked for; ids run out beyond.
    public static final int MOST_TICKETS = TicketCalendar.MOST_TICKETS;

    /// Zone of the mail log's times, which name none.
    public static final ZoneId MAIL_LOG_ZONE = MailLogFile.ZONE;

    /// Lines in a page; the last ticket of each page is repeated at the start of the next one, as time-based
    /// pages do.
    private static final int PAGE = 100;

    private DemoIncident() {}

    /// What was written, and what to pass on: `scope` takes the actor, the addresses and the times of
    /// `truth-summary.json`.
    ///
    /// @param tickets ticket export, JSON lines
    /// @param users users of the ticket platform, JSON lines
    /// @param ticketFields titles of the custom fields, one page
    /// @param accessLog access log of the platform, one saved page a line
    /// @param customers the organisation's customer list
    /// @param facts incident facts in the form of `FACTS.json`
    /// @param events JSON array of events to enter by hand: `at`, `track`, `meaning`, `message`
    /// @param truth what is true of each ticket, JSON lines; never shown to the classifier
    /// @param truthSummary sums of `truth`
    /// @param signInLog log of the identity provider, which shows how the intruder came in
    /// @param auditLog audit log of the platform, whose clock runs [AuditLogFile#AHEAD] ahead
    /// @param mailLog table of the mails that went to staff, in local time ([#MAIL_LOG_ZONE]) without a zone
    public record Written(
            Path tickets,
            Path users,
            Path ticketFields,
            Path accessLog,
            Path customers,
            Path facts,
            Path events,
            Path truth,
            Path truthSummary,
            Path signInLog,
            Path auditLog,
            Path mailLog) {}

    /// Writes all files of the incident into `folder`, which is made when missing; files of these names are
    /// replaced.
    ///
    /// @param tickets 1 to [#MOST_TICKETS]; repeated lines of the export are not counted
    /// @throws IllegalArgumentException when `tickets` is out of range
    public static Written write(Path folder, long seed, int tickets) throws IOException {
        check(tickets);
        Files.createDirectories(folder);
        var staff = Staff.load();
        var population = new Population(seed);
        var composer = new TicketComposer(seed, population, staff);
        var intrusion = new Intrusion(seed, tickets, composer, staff);
        var written = new Written(
                folder.resolve("zendesk-tickets.json"),
                folder.resolve("zendesk-users.json"),
                CaseFiles.copy("zendesk-ticket-fields.json", folder),
                folder.resolve("zendesk-access-log.json"),
                folder.resolve("people.csv"),
                CaseFiles.copy("facts.json", folder),
                CaseFiles.copy("events.json", folder),
                folder.resolve("truth.ndjson"),
                folder.resolve("truth-summary.json"),
                folder.resolve("okta-system-log.json"),
                folder.resolve("zendesk-audit-log.json"),
                folder.resolve("mail-log.csv"));
        try (var truth = new TruthFiles(written.truth(), intrusion, staff)) {
            int duplicates = export(written.tickets(), composer, tickets, truth::add);
            truth.summary(written.truthSummary(), seed, duplicates);
        }
        AccessLogFile.write(written.accessLog(), intrusion.events());
        var signIns = new SignIns(seed, staff);
        SignInLogFile.write(written.signInLog(), signIns.events());
        AuditLogFile.write(written.auditLog(), signIns.events(), staff);
        MailLogFile.write(written.mailLog(), signIns.events());
        var people = new PeopleFiles(seed, tickets, population, staff);
        people.users(written.users());
        people.customers(written.customers());
        return written;
    }

    /// Writes only the ticket export.
    ///
    /// @throws IllegalArgumentException when `tickets` is out of range
    public static void writeTickets(Path file, long seed, int tickets) throws IOException {
        check(tickets);
        export(file, new TicketComposer(seed, new Population(seed), Staff.load()), tickets, _ -> {});
    }

    private interface Witness {
        void see(DemoTicket ticket);
    }

    private static int export(Path file, TicketComposer composer, int tickets, Witness witness) throws IOException {
        int duplicates = 0;
        try (var export = new ZendeskExport(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (int n = 0; n < tickets; n++) {
                DemoTicket ticket = composer.compose(n);
                witness.see(ticket);
                export.write(ticket, false);
                if (n % PAGE == PAGE - 1 && n < tickets - 1) {
                    export.write(ticket, true);
                    duplicates++;
                }
            }
        }
        return duplicates;
    }

    private static void check(int tickets) {
        if (tickets < 1 || tickets > MOST_TICKETS) {
            throw new IllegalArgumentException("""
                The number of tickets (%d) must lie between 1 and %d.
                Maybe a smaller export will do: it has the same kinds of tickets.\
                """.formatted(tickets, MOST_TICKETS));
        }
    }
}
