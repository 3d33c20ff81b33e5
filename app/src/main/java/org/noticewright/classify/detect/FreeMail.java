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
        String[] labels = email.substring(email.indexOf('@') + 1).split("\\.", -1);
        boolean registered = labels.length <= 2 || (labels.length == 3 && BELOW_COUNTRIES.contains(labels[1]));
        return registered && PROVIDERS.get(WordHash.ofWord(labels[0].toLowerCase(Locale.ROOT))) != 0;
    }
}
