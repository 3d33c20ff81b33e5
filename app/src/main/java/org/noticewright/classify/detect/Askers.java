package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Tells people from machines, desks and companies by the requester's profile. In doubt it is a person.
final class Askers {

    private static final int WELL_KNOWN = 9;
    /// log2 of bearers: a word that a hundred bear as a name is a word all the same; of a frequent word, five hundred.
    private static final int HARDLY_A_NAME = 7;
    private static final int FREQUENT_AND_HARDLY_A_NAME = 9;
    /// Providers at which people have their own address, whatever they call themselves.
    private static final HashTable FREE_MAIL = WordHash.tableOf(
            "aol",
            "att",
            "bellsouth",
            "charter",
            "comcast",
            "cox",
            "duck",
            "earthlink",
            "email",
            "fastmail",
            "gmail",
            "gmx",
            "googlemail",
            "hotmail",
            "hey",
            "icloud",
            "juno",
            "live",
            "mac",
            "mail",
            "me",
            "msn",
            "outlook",
            "pm",
            "proton",
            "protonmail",
            "rocketmail",
            "sbcglobal",
            "spectrum",
            "tutanota",
            "verizon",
            "web",
            "xfinity",
            "yahoo",
            "yandex",
            "ymail",
            "zoho");

    private final ContactDetector contacts;
    private final Lexicon lexicon;

    Askers(ContactDetector contacts, Lexicon lexicon) {
        this.contacts = contacts;
        this.lexicon = lexicon;
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
        if (requester.phone() == null && email != null && isThing(words.tokens()) && isAddressOfThing(email)) {
            return true;
        }
        if (isPersonName(words)) {
            return !beginsWithGivenName(words) && isDesk(email);
        }
        return isDesk(email) || ((email == null || email.indexOf('@') < 0) && requester.phone() == null);
    }

    /// Called by words that nobody is called by: "Release Bot", "Field Safety", "backup".
    private boolean isThing(Tokens words) {
        int last = words.size() - 1;
        return last >= 0 && isPlainWord(words, last) && WordFlags.given(flags(words, 0)) <= FREQUENT_AND_HARDLY_A_NAME;
    }

    /// A mailbox that no name stands in, at a domain of its own.
    private boolean isAddressOfThing(String email) {
        int at = email.indexOf('@');
        if (at <= 0) {
            return false;
        }
        Tokens local = Tokens.of(email.substring(0, at));
        for (int i = 0; i < local.size(); i++) {
            if (mayBeName(flags(local, i)) && !contacts.isRole(local.text(i))) {
                return false;
            }
        }
        Tokens domain = Tokens.of(email.substring(at + 1));
        for (int i = 0; i < domain.size(); i++) {
            if (FREE_MAIL.get(domain.hash(i)) != 0) {
                return false;
            }
        }
        return local.size() > 0;
    }

    /// In the dictionary, and hardly anybody's name.
    private boolean isPlainWord(Tokens words, int at) {
        long flags = flags(words, at);
        return (WordFlags.isCommon(flags)
                        || NameWords.dictionary(lexicon.nameWords().bits(words.hash(at))) != 0)
                && !mayBeName(flags);
    }

    private static boolean mayBeName(long flags) {
        int most = WordFlags.isCommon(flags) ? FREQUENT_AND_HARDLY_A_NAME : HARDLY_A_NAME;
        return WordFlags.given(flags) > most || WordFlags.surname(flags) > most;
    }

    private long flags(Tokens words, int at) {
        return lexicon.flags(words.hash(at));
    }

    private boolean isDesk(@Nullable String email) {
        return email != null && contacts.isRoleAddress(email);
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
