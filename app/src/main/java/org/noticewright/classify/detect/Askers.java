package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.ContextCues;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.text.Tokens;

/// Tells people from machines, desks and companies by the requester's profile: what the name says is told by
/// [SenderNames], what the mailbox says beside it by [SenderMailboxes]. In doubt it is a person.
final class Askers {

    private static final int SHORTEST_HANDLE = 4;

    private final SenderNames names;
    private final SenderMailboxes mailboxes;
    private final ContextCues cues;

    Askers(ContactDetector contacts, SenderNames names, Lexicon lexicon) {
        this.names = names;
        this.mailboxes = new SenderMailboxes(contacts, names);
        this.cues = lexicon.contextCues();
    }

    Asker of(Ticket ticket, NameCuts cuts) {
        Profile requester = ticket.requester();
        if (requester == null) {
            return Asker.PERSON;
        }
        return switch (requester.role()) {
            case AGENT -> Asker.STAFF;
            case SYSTEM -> Asker.MACHINE;
            case END_USER, UNKNOWN ->
                isMachine(requester, cuts) || isMachinesMail(ticket, requester, cuts) ? Asker.MACHINE : Asker.PERSON;
        };
    }

    private boolean isMachine(Profile requester, NameCuts cuts) {
        String email = requester.email();
        String name = requester.name();
        if (name == null || name.isBlank()) {
            return mailboxes.isDesk(email);
        }
        if (isHandle(name)) {
            return false;
        }
        CutText cut = cuts.of(name);
        Tokens words = cut.tokens();
        if (requester.phone() == null && (email == null ? isRobotAlone(words) : isThingAt(words, email))) {
            return true;
        }
        if (names.isPersonName(cut)) {
            return !SenderNames.beginsWithGivenName(cut)
                    && mailboxes.isDesk(email)
                    && !mailboxes.isPersonAtDesk(words, email);
        }
        return mailboxes.isDesk(email) || ((email == null || email.indexOf('@') < 0) && requester.phone() == null);
    }

    /// Nothing but a name is known.
    private boolean isRobotAlone(Tokens words) {
        return names.isTradeName(words) || names.isSurelyRobot(words) || names.isPhrase(words);
    }

    private boolean isThingAt(Tokens words, String email) {
        boolean thing = names.isThing(words) || names.isRobot(words);
        return thing && mailboxes.isAddressOfThing(email)
                || mailboxes.isFirm(words, email)
                || mailboxes.isRobotTwice(words, email)
                || mailboxes.isMailboxOf(words, email);
    }

    /// Mail that says itself that nobody reads the answers, from somebody called by words of things: "Swiftlane
    /// Freight", "SEO Boosters".
    private boolean isMachinesMail(Ticket ticket, Profile requester, NameCuts cuts) {
        String name = requester.name();
        String email = requester.email();
        return name != null
                && !name.isBlank()
                && requester.phone() == null
                && email != null
                && !FreeMail.isAddress(email)
                && names.isNameOfThing(cuts.of(name).tokens())
                && MachineMail.isIn(ticket, cues);
    }

    /// The name of an account at a social network: "@ana.lopez".
    static boolean isHandle(String name) {
        return name.length() >= SHORTEST_HANDLE
                && name.charAt(0) == '@'
                && name.chars().skip(1).allMatch(unit -> Character.isLetterOrDigit(unit) || unit == '_' || unit == '.');
    }
}
