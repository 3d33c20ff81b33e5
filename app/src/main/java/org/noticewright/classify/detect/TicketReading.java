package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.ContextCues;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;

/// One ticket while it is read, between one detector and the next: its texts, and what is known of it as a whole.
final class TicketReading {

    private static final String FROM = "From:";

    private final Ticket ticket;
    private final Asker asker;
    private final CareDesk desk;
    private final NameCuts names;
    private final List<TicketText> texts = new ArrayList<>();
    private final Roster roster = new Roster();
    private @Nullable TicketTopic topic;
    private long asked;

    TicketReading(Ticket ticket, Asker asker, CareDesk desk, NameCuts names) {
        this.ticket = ticket;
        this.asker = asker;
        this.desk = desk;
        this.names = names;
    }

    Ticket ticket() {
        return ticket;
    }

    CareDesk desk() {
        return desk;
    }

    void add(TicketText text) {
        texts.add(text);
    }

    List<TicketText> texts() {
        return texts;
    }

    /// The names that the ticket knows, more with each text that is read.
    Roster roster() {
        return roster;
    }

    /// Counts characters that the name model was asked about.
    void asked(long characters) {
        asked += characters;
    }

    long asked() {
        return asked;
    }

    /// What the ticket is about, once [#introduce] has told it.
    TicketTopic topic() {
        return Objects.requireNonNull(topic);
    }

    /// Tells what the ticket is about, and fills the roster with the names of the profile and of the authors, then
    /// with what the case knows.
    void introduce(FieldLabels labels, ContextCues cues, SenderNames senders, NamesOfCase caseNames) {
        topic = TicketTopic.of(ticket, desk, labels, cues, texts);
        Profile requester = ticket.requester();
        String name = requester == null ? null : requester.name();
        boolean person = asker == Asker.PERSON;
        if (name != null && person) {
            person(name, senders);
        }
        for (Message message : ticket.messages()) {
            if (person && message.author() == Message.Author.REQUESTER && message.authorName() != null) {
                person(message.authorName(), senders);
            }
        }
        if (name != null && asker == Asker.STAFF) {
            roster.staff(names.of(name).tokens());
        }
        for (Message message : ticket.messages()) {
            if (message.author() == Message.Author.AGENT && message.authorName() != null) {
                roster.staff(names.of(message.authorName()).tokens());
            }
            for (String line : message.envelope()) {
                if (message.author() == Message.Author.AGENT && line.startsWith(FROM)) {
                    int end = Math.max(FROM.length(), line.lastIndexOf('<'));
                    roster.staff(names.of(line.substring(FROM.length(), end)).tokens());
                }
            }
        }
        if (!caseNames.isEmpty()) {
            find(caseNames);
        }
    }

    private void person(String name, SenderNames senders) {
        CutText cut = names.of(name);
        if (senders.isPersonName(cut)) {
            roster.person(cut.tokens());
        }
    }

    /// Names of the case may stand in any text, so the remembered ones are read too. Staff first: who is staff in
    /// one text is no patient in another.
    private void find(NamesOfCase caseNames) {
        for (TicketText text : texts) {
            if (text.zone() != Zone.PROFILE) {
                caseNames.findStaff(text.awake(), roster);
            }
        }
        for (TicketText text : texts) {
            if (text.zone() != Zone.PROFILE) {
                caseNames.findPeople(text.awake(), roster, text.claims());
            }
        }
    }
}
