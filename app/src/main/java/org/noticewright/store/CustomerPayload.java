package org.noticewright.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Customer;
import org.noticewright.domain.PostalAddress;

/// The sealed form of a line of the customer list, and of the address and the day of birth that a person has
/// too. Fields are written in the order of the domain record.
final class CustomerPayload {

    private CustomerPayload() {}

    static void write(PayloadWriter to, @Nullable PostalAddress address) {
        to.flag(address != null);
        if (address != null) {
            to.texts(address.lines()).text(address.city()).text(address.state()).text(address.postcode());
        }
    }

    static @Nullable PostalAddress optionalAddress(PayloadReader from) {
        return from.flag() ? new PostalAddress(from.texts(), from.text(), from.text(), from.text()) : null;
    }

    static void write(PayloadWriter to, @Nullable LocalDate date) {
        to.optional(date == null ? null : date.toEpochDay());
    }

    static @Nullable LocalDate optionalDate(PayloadReader from) {
        var day = from.optionalNumber();
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    static void write(PayloadWriter to, Customer customer) {
        to.optional(customer.nativeId())
                .optional(customer.email())
                .optional(customer.phone())
                .optional(customer.name());
        write(to, customer.address());
        write(to, customer.dateOfBirth());
        to.number(customer.emailConsent().ordinal()).flag(customer.deceased()).optional(customer.asOf());
    }

    static Customer read(PayloadReader from) {
        return new Customer(
                from.optionalText(),
                from.optionalText(),
                from.optionalText(),
                from.optionalText(),
                optionalAddress(from),
                optionalDate(from),
                from.oneOf(Customer.EmailConsent.values()),
                from.flag(),
                from.optionalText());
    }
}
