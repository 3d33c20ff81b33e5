package org.noticewright.classify.detect;

import java.util.Locale;
import java.util.regex.Pattern;
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
    private static final int SHORTEST_FIRM = 6;
    private static final int SHORTEST_HANDLE = 4;
    private static final int LONGEST_ABBREVIATION = 4;
    private static final Pattern INNER_CAPITAL =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    /// log2 of bearers: a word that a hundred bear as a name is a word all the same; of a frequent word, five hundred.
    private static final int HARDLY_A_NAME = 7;
    private static final int FREQUENT_AND_HARDLY_A_NAME = 9;
    /// Words that stand in a name's place where nobody gave one.
    private static final HashTable PLACEHOLDERS = WordHash.tableOf(
            "anonymous",
            "anonym",
            "anonyme",
            "anónimo",
            "anonimo",
            "caller",
            "chat",
            "contact",
            "customer",
            "desconocido",
            "feedback",
            "form",
            "gast",
            "guest",
            "inconnu",
            "invitado",
            "invité",
            "name",
            "no",
            "patient",
            "site",
            "someone",
            "the",
            "unbekannt",
            "unknown",
            "unnamed",
            "user",
            "visitante",
            "visiteur",
            "visitor",
            "web",
            "webform",
            "website",
            "widget");
    private static final HashTable PEOPLES_DESKS = WordHash.tableOf(
            "accounts",
            "office",
            "info",
            "hello",
            "sales",
            "admin",
            "contact",
            "reception",
            "orders",
            "owner",
            "studio");
    private static final HashTable ORDINALS = WordHash.tableOf("1st", "2nd", "3rd", "4th", "5th");
    /// Last words of what sends mail by itself.
    private static final HashTable ROBOTS = WordHash.tableOf(
            "alert",
            "alertas",
            "alerts",
            "autosender",
            "avisos",
            "benachrichtigung",
            "benachrichtigungen",
            "billing",
            "bot",
            "bots",
            "daemon",
            "digest",
            "dispatch",
            "form",
            "gateway",
            "helpdesk",
            "invoices",
            "invoicing",
            "logistics",
            "mailer",
            "metrics",
            "monitor",
            "monitoring",
            "newsletter",
            "notices",
            "notificaciones",
            "notifications",
            "notifier",
            "probe",
            "reminders",
            "robot",
            "scanner",
            "scheduler",
            "server",
            "sync",
            "updates",
            "watchdog",
            "webinar",
            "weekly");

    private static final HashTable OF = WordHash.tableOf("de", "del", "des", "da", "do");

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
            case END_USER, UNKNOWN ->
                isMachine(requester, names) || isMachinesMail(ticket, requester, names) ? Asker.MACHINE : Asker.PERSON;
        };
    }

    private boolean isMachine(Profile requester, NameCuts names) {
        String email = requester.email();
        String name = requester.name();
        if (name == null || name.isBlank()) {
            return isDesk(email);
        }
        if (isHandle(name)) {
            return false;
        }
        CutText words = names.of(name);
        boolean thing = isThing(words.tokens()) || isRobot(words.tokens());
        if (requester.phone() == null
                && email != null
                && (thing && isAddressOfThing(email)
                        || isFirm(words.tokens(), email)
                        || isRobotTwice(words.tokens(), email))) {
            return true;
        }
        if (requester.phone() == null
                && (email == null
                        ? isTradeName(words.tokens()) || words.tokens().size() > 1 && isRobot(words.tokens())
                        : isMailboxOf(words.tokens(), email))) {
            return true;
        }
        if (isPersonName(words)) {
            return !beginsWithGivenName(words) && isDesk(email) && !isPersonAtDesk(words.tokens(), email);
        }
        return isDesk(email) || ((email == null || email.indexOf('@') < 0) && requester.phone() == null);
    }

    /// Mail that says itself that nobody reads the answers, from somebody called by words of things: "Swiftlane
    /// Freight", "SEO Boosters".
    private boolean isMachinesMail(Ticket ticket, Profile requester, NameCuts names) {
        String name = requester.name();
        String email = requester.email();
        return name != null
                && !name.isBlank()
                && requester.phone() == null
                && email != null
                && !FreeMail.isAddress(email)
                && isNameOfThing(names.of(name).tokens())
                && MachineMail.isIn(ticket, lexicon.contextCues());
    }

    /// None of the words is a given name, and one is a word of things, an abbreviation or a number.
    private boolean isNameOfThing(Tokens words) {
        boolean thing = false;
        for (int i = 0; i < words.size(); i++) {
            long flags = flags(words, i);
            boolean abbreviation = isAbbreviation(words, i);
            // "SEO" is a name in Korea; before a surname it may be one here too.
            if (abbreviation ? holdsSurname(words) : isGivenName(words, i)) {
                return false;
            }
            thing |= abbreviation
                    || isPlainWord(words, i)
                    || Cue.COMPANY.in(flags)
                    || ROBOTS.get(words.hash(i)) != 0
                    || startsWithDigit(words, i);
        }
        return thing;
    }

    private boolean holdsSurname(Tokens words) {
        for (int i = 0; i < words.size(); i++) {
            if (!isAbbreviation(words, i)
                    && !isFrequent(words, i)
                    && WordFlags.surname(flags(words, i)) > HARDLY_A_NAME) {
                return true;
            }
        }
        return false;
    }

    /// "de", a given name to some, is none amid other words.
    private boolean isGivenName(Tokens words, int at) {
        int most = isFrequent(words, at) ? FREQUENT_AND_HARDLY_A_NAME : HARDLY_A_NAME;
        return WordFlags.given(flags(words, at)) > most && lexicon.languages().of(words.hash(at)) == 0;
    }

    private boolean isFrequent(Tokens words, int at) {
        return WordFlags.isCommon(flags(words, at))
                || NameWords.dictionary(lexicon.nameWords().bits(words.hash(at))) == 1;
    }

    /// Called by words that nobody is called by: "Release Bot", "Field Safety", "backup".
    private boolean isThing(Tokens words) {
        int last = words.size() - 1;
        int named = last > 0 && isAbbreviation(words, last) ? last - 1 : last;
        return last >= 0 && isPlainWord(words, named) && WordFlags.given(flags(words, 0)) <= FREQUENT_AND_HARDLY_A_NAME;
    }

    /// "QA", "SEO" beside words that are not all capitals; not a person's degree.
    private boolean isAbbreviation(Tokens words, int at) {
        int beside = at > 0 ? at - 1 : at + 1;
        return words.shape(at) == Tokens.Shape.UPPER
                && words.length(at) <= LONGEST_ABBREVIATION
                && !Cue.CLINICIAN.in(flags(words, at))
                && beside < words.size()
                && words.shape(beside) != Tokens.Shape.UPPER;
    }

    /// Called by a word of robots behind no given name, or by one word with capitals inside: "QA Bot",
    /// "StatusPinger"; in other languages it stands first: "Avisos de servicio".
    private boolean isRobot(Tokens words) {
        int last = words.size() - 1;
        if (last > 1 && ROBOTS.get(words.hash(0)) != 0 && OF.get(words.hash(1)) != 0) {
            return true;
        }
        if (last < 0 || ROBOTS.get(words.hash(last)) == 0) {
            return isGrownTogether(words);
        }
        return last == 0 || WordFlags.given(flags(words, 0)) == 0;
    }

    /// "Grafton Metrics", alert@: name and mailbox both say so.
    private static boolean isRobotTwice(Tokens words, String email) {
        int last = words.size() - 1;
        int at = email.indexOf('@');
        return at > 0
                && last >= 0
                && ROBOTS.get(words.hash(last)) != 0
                && ROBOTS.get(WordHash.ofWord(email.substring(0, at).toLowerCase(Locale.ROOT))) != 0;
    }

    /// One word with capitals inside, of which no part is a name: "StatusPinger", not "AnaLopez".
    private boolean isGrownTogether(Tokens words) {
        return words.size() == 1 && isGrownTogether(words, 0);
    }

    private boolean isGrownTogether(Tokens words, int at) {
        if (words.shape(at) != Tokens.Shape.MIXED_CASE || mayBeName(flags(words, at))) {
            return false;
        }
        for (String part : INNER_CAPITAL.split(words.text(at))) {
            long flags = lexicon.flags(WordHash.ofWord(part.toLowerCase(Locale.ROOT)));
            if (part.length() < 2 || WordFlags.given(flags) > HARDLY_A_NAME) {
                return false;
            }
        }
        return true;
    }

    /// Called by plain words, or one grown together, that the mailbox's domain repeats: "ParcelNow",
    /// parcel@parcelnow, parcel@mail-parcelnow.
    private boolean isFirm(Tokens words, String email) {
        int from = email.indexOf('@') + 1;
        String label =
                email.substring(from, Math.max(email.indexOf('.', from), from)).toLowerCase(Locale.ROOT);
        String domain = label.substring(label.lastIndexOf('-') + 1);
        if (domain.length() < SHORTEST_FIRM) {
            return false;
        }
        boolean grown = isGrownTogether(words);
        var joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (!grown && !isPlainWord(words, i)) {
                return false;
            }
            joined.append(words.text(i).toLowerCase(Locale.ROOT));
        }
        return joined.toString().endsWith(domain) && !FreeMail.isAddress(email);
    }

    /// "QuickFund Capital": one word grown together, then plain ones.
    private boolean isTradeName(Tokens words) {
        return words.size() > 1 && isThing(words) && isGrownTogether(words, 0);
    }

    /// A thing's mailbox is called by its first word or its last, or by the first letters of all: "Conference Room
    /// 4", room4@; "Kiosk 3", kiosk@; "Warehouse Monitor", wm@.
    private boolean isMailboxOf(Tokens words, String email) {
        int at = email.indexOf('@');
        if (at <= 0 || words.size() < 2 || FreeMail.isAddress(email) || !isCalledByThings(words)) {
            return false;
        }
        String local = email.substring(0, at).toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
        var initials = new StringBuilder();
        var tail = "";
        boolean called = false;
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.text(i).toLowerCase(Locale.ROOT);
            initials.insert(0, word.charAt(0));
            tail = word + tail;
            called |= local.equals(tail);
        }
        String head = words.text(0).toLowerCase(Locale.ROOT);
        return called || local.equals(head) || local.contentEquals(initials);
    }

    /// Words of the dictionary, of companies and numbers, none of them a given name; a company's word or a number
    /// is among them, so that it is no person's name.
    private boolean isCalledByThings(Tokens words) {
        boolean things = false;
        for (int i = 0; i < words.size(); i++) {
            long flags = flags(words, i);
            boolean thing = Cue.COMPANY.in(flags) || startsWithDigit(words, i);
            boolean known = thing
                    || WordFlags.isCommon(flags)
                    || NameWords.dictionary(lexicon.nameWords().bits(words.hash(i))) != 0;
            boolean placeholder = PLACEHOLDERS.get(words.hash(i)) != 0;
            if (!known || placeholder || WordFlags.given(flags) > HARDLY_A_NAME) {
                return false;
            }
            things |= thing;
        }
        return things;
    }

    private static boolean startsWithDigit(Tokens words, int at) {
        return Character.isDigit(words.text(at).charAt(0));
    }

    /// "Yevgenia Tarkington" at accounts@: no word of the dictionary or of a foreign language, and a surname behind,
    /// at a mailbox that a small firm's people write from.
    private boolean isPersonAtDesk(Tokens words, @Nullable String email) {
        int last = words.size() - 1;
        if (last < 1 || email == null || WordFlags.surname(flags(words, last)) == 0) {
            return false;
        }
        String local = email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
        if (PEOPLES_DESKS.get(WordHash.ofWord(local)) == 0) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            boolean word = WordFlags.isCommon(flags(words, i))
                    || lexicon.languages().of(words.hash(i)) != 0
                    || NameWords.dictionary(lexicon.nameWords().bits(words.hash(i))) != 0;
            if (word || words.shape(i) != Tokens.Shape.CAPITALIZED) {
                return false;
            }
        }
        return true;
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
        return local.size() > 0 && !FreeMail.isAddress(email);
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

    /// The name of an account at a social network: "@ana.lopez".
    static boolean isHandle(String name) {
        return name.length() >= SHORTEST_HANDLE
                && name.charAt(0) == '@'
                && name.chars().skip(1).allMatch(unit -> Character.isLetterOrDigit(unit) || unit == '_' || unit == '.');
    }

    /// Whether a profile's name is a person's: no company word in it, not an address or a number, more than words
    /// for somebody unknown.
    static boolean isPersonName(CutText name) {
        return name.size() > 0
                && !isPlaceholder(name.tokens())
                && !name.tokens().hasShape(Tokens.Shape.DIGITS)
                && !holdsModel(name.tokens())
                && !Cue.COMPANY.in(name.anyFlags())
                && name.normalized().original().indexOf('@') < 0;
    }

    /// "Copier 3F", "Meds 4U"; not "John Webb 3rd".
    private static boolean holdsModel(Tokens words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.shape(i) == Tokens.Shape.ALPHANUMERIC
                    && startsWithDigit(words, i)
                    && ORDINALS.get(words.hash(i)) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlaceholder(Tokens words) {
        for (int i = 0; i < words.size(); i++) {
            if (PLACEHOLDERS.get(words.hash(i)) == 0) {
                return false;
            }
        }
        return true;
    }
}
