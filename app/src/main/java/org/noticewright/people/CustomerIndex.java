package org.noticewright.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Customer;

/// Finds the customer behind a requester. A value that several different customers share (a family's telephone,
/// a clinic's mailbox) identifies nobody and is not used for matching.
final class CustomerIndex {

    private final Map<String, Customer> byNativeId = new HashMap<>();
    private final Map<String, Customer> byEmail = new HashMap<>();
    private final Map<String, Customer> byPhone = new HashMap<>();
    private final Set<String> shared = new TreeSet<>();

    void add(Customer customer) {
        put(byNativeId, "id:", customer.nativeId(), customer);
        put(byEmail, "mail:", customer.email() == null ? null : PersonKey.foldEmail(customer.email()), customer);
        put(byPhone, "phone:", digits(customer.phone()), customer);
    }

    @Nullable
    Customer find(Set<String> nativeIds, @Nullable String email, @Nullable String phone) {
        for (var nativeId : new TreeSet<>(nativeIds)) {
            var customer = get(byNativeId, "id:", nativeId);
            if (customer != null) {
                return customer;
            }
        }
        var byAddress = email == null ? null : get(byEmail, "mail:", PersonKey.foldEmail(email));
        return byAddress != null ? byAddress : get(byPhone, "phone:", digits(phone));
    }

    private void put(Map<String, Customer> index, String prefix, @Nullable String key, Customer customer) {
        if (key == null || key.isBlank()) {
            return;
        }
        var earlier = index.putIfAbsent(key, customer);
        if (earlier != null && !earlier.equals(customer)) {
            if (samePerson(earlier, customer)) {
                index.put(key, customer);
            } else {
                shared.add(prefix + key);
            }
        }
    }

    /// Two lines with one native id are two versions of one customer: the later stands.
    private static boolean samePerson(Customer earlier, Customer later) {
        return earlier.nativeId() != null && earlier.nativeId().equals(later.nativeId());
    }

    private @Nullable Customer get(Map<String, Customer> index, String prefix, @Nullable String key) {
        return key == null || key.isBlank() || shared.contains(prefix + key) ? null : index.get(key);
    }

    /// The last ten digits: enough to tell North American numbers apart, however they are written.
    private static @Nullable String digits(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        var digits = phone.replaceAll("\\D", "");
        return digits.length() < 10 ? null : digits.substring(digits.length() - 10);
    }
}
