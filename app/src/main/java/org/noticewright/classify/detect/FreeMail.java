package org.noticewright.classify.detect;

import java.util.Locale;
import java.util.Set;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Providers at which people have their own address, whatever they call themselves: no desk writes from there.
final class FreeMail {

    private static final HashTable PROVIDERS = WordHash.tableOfLine(
            "aol att bellsouth charter comcast cox duck earthlink email fastmail gmail gmx googlemail "
                    + "hotmail hey icloud juno live mac mail me msn outlook pm proton protonmail "
                    + "rocketmail sbcglobal spectrum tutanota verizon web xfinity yahoo yandex ymail zoho");

    /// "yahoo.co.uk", "outlook.com.br".
    private static final Set<String> BELOW_COUNTRIES = Set.of("co", "com");

    private FreeMail() {}

    /// Whether it is an address at one of them. A provider's name alone tells nothing further up in a domain: companies
    /// send from "mail.elm.example" and "email.elm.example".
    static boolean isAddress(String email) {
        int start = email.indexOf('@') + 1;
        int first = end(email, start);
        return PROVIDERS.get(WordHash.ofWord(email.substring(start, first).toLowerCase(Locale.ROOT))) != 0
                && isRegistered(email, first);
    }

    /// Whether what stands behind a label is nothing, a top-level domain, or one below a country's.
    private static boolean isRegistered(String email, int label) {
        int second = end(email, label + 1);
        return second >= email.length()
                || end(email, second + 1) == email.length()
                        && BELOW_COUNTRIES.contains(email.substring(label + 1, second));
    }

    /// Where the label ends that begins here.
    private static int end(String email, int start) {
        int dot = email.indexOf('.', start);
        return dot < 0 ? email.length() : dot;
    }
}
