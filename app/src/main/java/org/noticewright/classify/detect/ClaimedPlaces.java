package org.noticewright.classify.detect;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.noticewright.domain.DataElement;

/// Where names and people's own telephones and addresses stand in a text, to be asked for at any number of places: a
/// text may hold a hundred thousand of each.
final class ClaimedPlaces {

    private final int[] nameStarts;
    private final int[] nameEnds;
    private final int[] contactStarts;

    ClaimedPlaces(List<Candidate> settled) {
        nameStarts = sorted(settled, ClaimedPlaces::isName, Candidate::start);
        nameEnds = sorted(settled, ClaimedPlaces::isName, Candidate::end);
        contactStarts = sorted(settled, ClaimedPlaces::isContact, Candidate::start);
    }

    private static boolean isName(Candidate claim) {
        return claim.element() == DataElement.NAME;
    }

    private static boolean isContact(Candidate claim) {
        return claim.element() == DataElement.PHONE || claim.element() == DataElement.ADDRESS;
    }

    private static int[] sorted(List<Candidate> claims, Predicate<Candidate> chosen, ToIntFunction<Candidate> place) {
        int[] places = new int[claims.size()];
        int count = 0;
        for (Candidate claim : claims) {
            if (chosen.test(claim)) {
                places[count++] = place.applyAsInt(claim);
            }
        }
        Arrays.sort(places, 0, count);
        return Arrays.copyOf(places, count);
    }

    /// Whether a name begins here or within so many characters behind.
    boolean nameWithin(int from, int characters) {
        return isWithin(nameStarts, from, from + characters);
    }

    boolean nameEndsAt(int end) {
        return Arrays.binarySearch(nameEnds, end) >= 0;
    }

    /// Whether a telephone or an address begins within so many characters behind.
    boolean contactWithin(int from, int characters) {
        return isWithin(contactStarts, from + 1, from + characters);
    }

    private static boolean isWithin(int[] places, int first, int last) {
        int found = Arrays.binarySearch(places, first);
        int next = found >= 0 ? found : -found - 1;
        return next < places.length && places[next] <= last;
    }
}
