package org.noticewright.classify.detect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// What a sender's mailbox says beside the sender's name: that a firm, a robot or a thing writes, or a person at a
/// desk.
final class SenderMailboxes {

    private static final int SHORTEST_FIRM = 6;
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
            "studio",
            "bestellung",
            "bestellungen",
            "buchhaltung",
            "comercial",
            "commande",
            "commandes",
            "contacto",
            "encomendas",
            "entregas",
            "envios",
            "factura",
            "facturas",
            "facturation",
            "kontakt",
            "lieferung",
            "livraison",
            "pedidos",
            "rechnungen",
            "recepcion",
            "transporte",
            "vendas",
            "ventas",
            "verkauf",
            "versand",
            "vertrieb");

    private final ContactDetector contacts;
    private final SenderNames names;

    SenderMailboxes(ContactDetector contacts, SenderNames names) {
        this.contacts = contacts;
        this.names = names;
    }

    boolean isDesk(@Nullable String email) {
        return email != null && contacts.isRoleAddress(email);
    }

    /// A mailbox that no name stands in, at a domain of its own.
    boolean isAddressOfThing(String email) {
        int at = email.indexOf('@');
        if (at <= 0) {
            return false;
        }
        Tokens local = Tokens.of(email.substring(0, at));
        for (int i = 0; i < local.size(); i++) {
            if (SenderNames.mayBeName(names.flags(local, i)) && !contacts.isRole(local.text(i))) {
                return false;
            }
        }
        return local.size() > 0 && !FreeMail.isAddress(email);
    }

    /// Called by plain words, or one grown together, that the mailbox's domain repeats: "ParcelNow",
    /// parcel@parcelnow, parcel@mail-parcelnow.
    boolean isFirm(Tokens words, String email) {
        int from = email.indexOf('@') + 1;
        String label =
                email.substring(from, Math.max(email.indexOf('.', from), from)).toLowerCase(Locale.ROOT);
        String domain = label.substring(label.lastIndexOf('-') + 1);
        if (domain.length() < SHORTEST_FIRM) {
            return false;
        }
        boolean grown = names.isGrownTogether(words);
        var joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (!grown && !names.isPlainWord(words, i)) {
                return false;
            }
            joined.append(words.text(i).toLowerCase(Locale.ROOT));
        }
        return joined.toString().endsWith(domain) && !FreeMail.isAddress(email);
    }

    /// "Grafton Metrics", alert@: name and mailbox both say so.
    boolean isRobotTwice(Tokens words, String email) {
        int at = email.indexOf('@');
        return at > 0
                && names.endsLikeRobot(words)
                && names.isRobotsWord(email.substring(0, at).toLowerCase(Locale.ROOT));
    }

    /// A thing's mailbox is called by its first word or its last, or by the first letters of all: "Conference Room
    /// 4", room4@; "Kiosk 3", kiosk@; "Warehouse Monitor", wm@.
    boolean isMailboxOf(Tokens words, String email) {
        int at = email.indexOf('@');
        if (at <= 0 || words.size() < 2 || FreeMail.isAddress(email) || !names.isCalledByThings(words)) {
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

    /// "Yevgenia Tarkington" at accounts@: no word of the dictionary or of a foreign language, and a surname behind,
    /// at a mailbox that a small firm's people write from.
    boolean isPersonAtDesk(Tokens words, @Nullable String email) {
        int last = words.size() - 1;
        if (last < 1 || email == null || WordFlags.surname(names.flags(words, last)) == 0) {
            return false;
        }
        String local = email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
        if (PEOPLES_DESKS.get(WordHash.ofWord(local)) == 0) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            if (names.isWord(words, i) || words.shape(i) != Tokens.Shape.CAPITALIZED) {
                return false;
            }
        }
        return true;
    }
}
