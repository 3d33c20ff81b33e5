package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;

/// Tells people from machines, desks and companies by the requester's profile. In doubt it is a person.
final class Askers {

    private static final int WELL_KNOWN = 9;

    private final Lexicon lexicon;
    private final ContactDetector contacts;

    Askers(Lexicon lexicon, ContactDetector contacts) {
        this.lexicon = lexicon;
        this.contacts = contacts;
    }

    Asker of(Ticket ticket) {
        Profile requester = ticket.requester();
        if (requester == null) {
            return Asker.PERSON;
        }
        return switch (requester.role()) {
            case AGENT -> Asker.STAFF;
            case SYSTEM -> Asker.MACHINE;
            case END_USER, UNKNOWN -> isMachine(requester) ? Asker.MACHINE : Asker.PERSON;
        };
    }

    private boolean isMachine(Profile requester) {
        String email = requester.email();
        String name = requester.name();
        int at = email == null ? -1 : email.indexOf('@');
        boolean desk = email != null && at > 0 && contacts.isRole(email.substring(0, at));
        if (name == null || name.isBlank()) {
            return desk;
        }
        boolean company = !isPersonName(name);
        return desk ? company || !beginsWithGivenName(name) : company && at < 0 && requester.phone() == null;
    }

    private boolean beginsWithGivenName(String name) {
        Tokens tokens = Tokens.of(NormalizedText.of(name).value());
        long flags = tokens.size() == 0 ? 0 : lexicon.flags(tokens.hash(0));
        return tokens.size() > 1 && WordFlags.isPlainName(flags) && WordFlags.given(flags) >= WELL_KNOWN;
    }

    /// Whether a profile's name is a person's: no company word in it, not an address or a number.
    boolean isPersonName(String name) {
        Tokens tokens = Tokens.of(NormalizedText.of(name).value());
        if (tokens.size() == 0 || name.indexOf('@') >= 0) {
            return false;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (Cue.COMPANY.in(lexicon.flags(tokens.hash(i))) || tokens.shape(i) == Tokens.Shape.DIGITS) {
                return false;
            }
        }
        return true;
    }
}
