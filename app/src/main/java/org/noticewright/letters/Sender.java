package org.noticewright.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who writes the letter: the organisation in its legal name, how to reach it, and who signs.
///
/// @param addressLines one to three lines of the postal address, as they stand in the letterhead
/// @param tollFree telephone number that is free for the caller
/// @param hours when the number is answered, with time zone; null when counsel gave none
/// @param signer name of the person who signs
public record Sender(
        String name,
        List<String> addressLines,
        String tollFree,
        @Nullable String hours,
        @Nullable String email,
        @Nullable String website,
        String signer,
        String signerTitle) {

    public Sender {
        addressLines = List.copyOf(addressLines);
    }
}
