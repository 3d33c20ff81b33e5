package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.text.Tokens;

/// Tells people from machines, desks and companies by the requester's profile. In doubt it is a person.
final class Askers {

    private static final int WELL_KNOWN = 9;

    private final ContactDetector contacts;

    Askers(ContactDetector contacts) {
        this.contacts = contacts;
    }

    Asker of(Ticket ticket, NameCuts names) {
        Profile requester = ticket.requester();
        if (requester == null) {
            return Asker.PERSON;
        }
        return switch (requester.role()) {
            case AGENT -> Asker.STAFF;
            case SYSTEM -> Asker.MACHINE;
            case END_USER, UNKNOWN -> isMachine(requester, names) ? Asker.MACHINE : Asker.PERSON;
        };
    }

    private boolean isMachine(Profile requester, NameCuts names) {
        String email = requester.email();
        String name = requester.name();
        if (name == null || name.isBlank()) {
            return isDesk(email);
        }
        CutText words = names.of(name);
        if (isPersonName(words)) {
            return !beginsWithGivenName(words) && isDesk(email);
        }
        return isDesk(email) || ((email == null || email.indexOf('@') < 0) && requester.phone() == null);
    }

    private boolean isDesk(@Nullable String email) {
        int at = email == null ? -1 : email.indexOf('@');
        return email != null && at > 0 && contacts.isRole(email.substring(0, at));
    }

    private static boolean beginsWithGivenName(CutText name) {
        long flags = name.size() == 0 ? 0 : name.flags(0);
        return name.size() > 1 && WordFlags.isPlainName(flags) && WordFlags.given(flags) >= WELL_KNOWN;
    }

    /// Whether a profile's name is a person's: no company word in it, not an address or a number.
    static boolean isPersonName(CutText name) {
        return name.size() > 0
                && !name.tokens().hasShape(Tokens.Shape.DIGITS)
                && !Cue.COMPANY.in(name.anyFlags())
                && name.normalized().original().indexOf('@') < 0;
    }
}
