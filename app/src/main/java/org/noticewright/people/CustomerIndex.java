package org.noticewright.people;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Customer;

/// Finds the customer behind a requester. A value that several different customers share (a family's telephone,
/// a clinic's mailbox) identifies nobody and is not used for matching. Holds no customer itself.
final class CustomerIndex {

    private final CustomerKeys byNativeId;
    private final CustomerKeys byEmail;
    private final CustomerKeys byPhone;

    /// @param customers the customer of a row that was added
    CustomerIndex(LongFunction<Customer> customers) {
        var remembering = new LatelyAsked(customers);
        byNativeId = new CustomerKeys(Customer::nativeId, remembering);
        byEmail = new CustomerKeys(customer -> folded(customer.email()), remembering);
        byPhone = new CustomerKeys(customer -> digits(customer.phone()), remembering);
    }

    void add(Customer customer, long row) {
        byNativeId.add(customer, row);
        byEmail.add(customer, row);
        byPhone.add(customer, row);
    }

    @Nullable
    Customer find(@Nullable String nativeId, @Nullable String email, @Nullable String phone) {
        var customer = byNativeId.find(nativeId);
        if (customer == null) {
            customer = byEmail.find(folded(email));
        }
        return customer == null ? byPhone.find(digits(phone)) : customer;
    }

    private static @Nullable String folded(@Nullable String email) {
        return email == null ? null : PersonKey.foldEmail(email);
    }

    /// The last ten digits: enough to tell North American numbers apart, however they are written.
    private static @Nullable String digits(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        var digits = phone.replaceAll("\\D", "");
        return digits.length() < 10 ? null : digits.substring(digits.length() - 10);
    }

    /// Comparing a key and then taking the customer asks for the same row twice, and a clinic's telephone
    /// stands in many rows.
    private static final class LatelyAsked implements LongFunction<Customer> {
        /// A power of two. Some 5 MB when full.
        private static final int KEPT = 8192;

        private final LongFunction<Customer> customers;
        private final long[] rows = new long[KEPT];
        private final @Nullable Customer[] kept = new Customer[KEPT];

        private LatelyAsked(LongFunction<Customer> customers) {
            this.customers = customers;
        }

        @Override
        public Customer apply(long row) {
            int place = (int) row & KEPT - 1;
            var known = kept[place];
            if (known == null || rows[place] != row) {
                known = customers.apply(row);
                kept[place] = known;
                rows[place] = row;
            }
            return known;
        }
    }
}
