package org.noticewright.domain;

import java.util.List;

/// An address as it is written on an envelope.
///
/// @param lines one or two lines: street, unit
/// @param state two-letter US state or territory, `UNKNOWN` when it could not be told, or a country's name
///     abroad
public record PostalAddress(List<String> lines, String city, String state, String postcode) {

    public static final String UNKNOWN_STATE = "UNKNOWN";

    public PostalAddress {
        lines = List.copyOf(lines);
    }

    /// Whether mail could be delivered to it: a line, a city, a state and a ZIP code are there.
    public boolean isMailable() {
        return !lines.isEmpty() && !city.isBlank() && !state.equals(UNKNOWN_STATE) && !postcode.isBlank();
    }

    @Override
    public String toString() {
        return "PostalAddress[…]";
    }
}
