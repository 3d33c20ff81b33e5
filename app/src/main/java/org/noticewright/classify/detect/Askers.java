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
    /// Last words of what sends mail by itself.
    private static final HashTable ROBOTS = WordHash.tableOf(
            "alert",
            "alerts",
            "bot",
            "bots",
            "daemon",
            "digest",
            "gateway",
            "mailer",
            "monitor",
            "newsletter",
            "notifier",
            "robot",
            "scanner",
            "scheduler",
            "server",
            "sync",
            "watchdog",
            "webinar",
            "weekly");

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
        if (isHandle(name)) {
            return false;
        }
        CutText words = names.of(name);
        boolean thing = isThing(words.tokens()) || isRobot(words.tokens());
        if (requester.phone() == null
                && email != null
                && (thing && isAddressOfThing(email) || isFirm(words.tokens(), email))) {
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

    /// Called by a word of robots behind no given name, or by one word with capitals inside: "QA Bot",
    /// "StatusPinger".
    private boolean isRobot(Tokens words) {
        int last = words.size() - 1;
        if (last < 0 || ROBOTS.get(words.hash(last)) == 0) {
            return isGrownTogether(words);
        }
        return last == 0 || WordFlags.given(flags(words, 0)) == 0;
    }

    /// One word with capitals inside, of which no part is a name: "StatusPinger", not "AnaLopez".
    private boolean isGrownTogether(Tokens words) {
        if (words.size() != 1 || words.shape(0) != Tokens.Shape.MIXED_CASE || mayBeName(flags(words, 0))) {
            return false;
        }
        for (String part : INNER_CAPITAL.split(words.text(0))) {
            long flags = lexicon.flags(WordHash.ofWord(part.toLowerCase(Locale.ROOT)));
            if (part.length() < 2 || WordFlags.given(flags) > HARDLY_A_NAME) {
                return false;
            }
        }
        return true;
    }

    /// Called by plain words, or one grown together, that the mailbox's domain repeats: "ParcelNow", parcel@parcelnow.
    private boolean isFirm(Tokens words, String email) {
        boolean grown = isGrownTogether(words);
        var joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (!grown && !isPlainWord(words, i)) {
                return false;
            }
            joined.append(words.text(i).toLowerCase(Locale.ROOT));
        }
        int dot = email.indexOf('.', email.indexOf('@') + 1);
        String domain = email.substring(email.indexOf('@') + 1, Math.max(dot, email.indexOf('@') + 1))
                .toLowerCase(Locale.ROOT);
        return domain.length() >= SHORTEST_FIRM && joined.toString().endsWith(domain) && !FreeMail.isAddress(email);
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
                && !Cue.COMPANY.in(name.anyFlags())
                && name.normalized().original().indexOf('@') < 0;
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
