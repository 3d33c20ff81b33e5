package org.noticewright.classify.detect;

import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Providers at which people have their own address, whatever they call themselves: no desk writes from there.
final class FreeMail {

    private static final HashTable PROVIDERS = WordHash.tableOfLine(
            "aol att bellsouth charter comcast cox duck earthlink email fastmail gmail gmx googlemail "
                    + "hotmail hey icloud juno live mac mail me msn outlook pm proton protonmail "
                    + "rocketmail sbcglobal spectrum tutanota verizon web xfinity yahoo yandex ymail zoho");

    private FreeMail() {}

    static boolean isAddress(String email) {
        Tokens domain = Tokens.of(email.substring(email.indexOf('@') + 1));
        for (int i = 0; i < domain.size(); i++) {
            if (PROVIDERS.get(domain.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
