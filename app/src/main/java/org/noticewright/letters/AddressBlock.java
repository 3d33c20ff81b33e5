package org.noticewright.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.noticewright.domain.PostalAddress;

/// The address as the post reads it best: capitals, no punctuation but the ZIP+4's hyphen added by us, four
/// lines at most. It must lie inside the window of a #10 envelope at every position of the sheet: 1.000 to
/// 4.250 in from the left, 2.625 to 3.250 in from the top, which is 234 points wide and four lines high.
final class AddressBlock {

    static final double WIDTH_PT = 234;
    static final int LINES = 4;
    static final double FONT_SIZE_PT = 10.5;

    private AddressBlock() {}

    static List<String> lines(String name, PostalAddress address) {
        var lines = new ArrayList<String>();
        lines.add(name);
        lines.addAll(address.lines());
        boolean abroad = address.state().length() != 2;
        lines.add(
                abroad
                        ? address.city() + " " + address.postcode()
                        : address.city() + " " + address.state() + " " + address.postcode());
        if (abroad) {
            lines.add(address.state());
        }
        return lines.stream()
                .map(line -> PrintableText.of(line).toUpperCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
