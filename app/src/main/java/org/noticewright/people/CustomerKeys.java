package org.noticewright.people;

import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Customer;

/// Rows of customers by one of their values, without the values: 12 bytes a place, of which a third to two thirds are
/// taken. Where two values have one hash, the customers themselves are asked, so that no hash ever decides who a person
/// is.
final class CustomerKeys {

    private static final int FIRST_PLACES = 1024;
    private static final int NOBODY = 0;

    private final Function<Customer, @Nullable String> keyOf;
    private final LongFunction<Customer> customers;
    private long[] hashes = new long[FIRST_PLACES];
    /// Row of the customer, negative once different customers share the value; 0 for a free place.
    private int[] rows = new int[FIRST_PLACES];
    private int taken;

    /// @param keyOf the value, folded; null or blank for a customer who has none
    /// @param customers the customer of a row
    CustomerKeys(Function<Customer, @Nullable String> keyOf, LongFunction<Customer> customers) {
        this.keyOf = keyOf;
        this.customers = customers;
    }

    /// @param row from 1
    void add(Customer customer, long row) {
        var key = keyOf.apply(customer);
        if (key == null || key.isBlank()) {
            return;
        }
        int place = place(key);
        if (rows[place] == NOBODY) {
            hashes[place] = hash(key);
            rows[place] = Math.toIntExact(row);
            taken++;
            if (taken > rows.length / 3 * 2) {
                grow();
            }
            return;
        }
        var earlier = customers.apply(Math.abs(rows[place]));
        if (earlier.equals(customer)) {
            return;
        }
        if (samePerson(earlier, customer)) {
            rows[place] = rows[place] < 0 ? -Math.toIntExact(row) : Math.toIntExact(row);
        } else {
            rows[place] = -Math.abs(rows[place]);
        }
    }

    /// Two lines with one native id are two versions of one customer: the later stands.
    private static boolean samePerson(Customer earlier, Customer later) {
        return earlier.nativeId() != null && earlier.nativeId().equals(later.nativeId());
    }

    /// The one customer with this value, null when there is none or there are several.
    @Nullable
    Customer find(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        int row = rows[place(key)];
        return row > 0 ? customers.apply(row) : null;
    }

    /// Where the value stands, or a free place for it.
    private int place(String key) {
        long hash = hash(key);
        int place = start(hash);
        while (rows[place] != NOBODY && !(hashes[place] == hash && holds(rows[place], key))) {
            place = place + 1 & rows.length - 1;
        }
        return place;
    }

    private boolean holds(int row, String key) {
        return key.equals(keyOf.apply(customers.apply(Math.abs(row))));
    }

    private int start(long hash) {
        return (int) (hash >>> 32) & rows.length - 1;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldRows = rows;
        hashes = new long[oldHashes.length * 2];
        rows = new int[oldRows.length * 2];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != NOBODY) {
                int place = start(oldHashes[i]);
                while (rows[place] != NOBODY) {
                    place = place + 1 & rows.length - 1;
                }
                hashes[place] = oldHashes[i];
                rows[place] = oldRows[i];
            }
        }
    }

    /// 64 bits, since those of [String#hashCode] are too few to tell a million values apart.
    private static long hash(String key) {
        long hash = 1_125_899_906_842_597L;
        for (int i = 0; i < key.length(); i++) {
            hash = 31 * hash + key.charAt(i);
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
