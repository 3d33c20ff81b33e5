package org.noticewright.casework;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.noticewright.casework.LetterPlan.Planned;
import org.noticewright.casework.LetterPlan.Standing;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Person;

/// What a batch comes to, counted while its people go by: the totals of the manifest, which reconcile, and what
/// regulators are told.
final class LetterSums {

    private static final String CALIFORNIA = "CA";

    private int ready;
    private int held;
    private int notAffected;
    private final Map<String, Long> heldByReason = new TreeMap<>();
    private int withPhi;
    private int withPhiUnreachable;
    private final Set<DataElement> phiAtMost = EnumSet.noneOf(DataElement.class);
    private final Map<String, Integer> withPhiByState = new TreeMap<>();
    private int californians;
    private final Set<DataElement> ofCalifornians = EnumSet.noneOf(DataElement.class);

    void add(Standing standing, Planned planned) {
        var person = planned.person();
        switch (standing) {
            case READY -> {
                ready++;
                addLetter(person);
                addAffected(person);
            }
            case HELD -> {
                held++;
                heldByReason.merge(planned.why(), 1L, Long::sum);
                addAffected(person);
            }
            case NOT_AFFECTED -> notAffected++;
        }
    }

    private void addLetter(Person person) {
        if (person.state().equals(CALIFORNIA)) {
            californians++;
            ofCalifornians.addAll(person.elements());
        }
    }

    /// Those who await review are counted, and so is what their records may hold.
    private void addAffected(Person person) {
        if (person.phi()) {
            withPhi++;
            withPhiUnreachable += person.address() == null || !person.address().isMailable() ? 1 : 0;
            phiAtMost.addAll(person.elementsAtMost());
            withPhiByState.merge(person.state(), 1, Integer::sum);
        }
    }

    int people() {
        return ready + held + notAffected;
    }

    int ready() {
        return ready;
    }

    int held() {
        return held;
    }

    int notAffected() {
        return notAffected;
    }

    Map<String, Long> heldByReason() {
        return heldByReason;
    }

    /// People whose PHI was reached, with a letter or held.
    int withPhi() {
        return withPhi;
    }

    /// Of those, people whom no mail could reach.
    int withPhiUnreachable() {
        return withPhiUnreachable;
    }

    Set<DataElement> phiAtMost() {
        return phiAtMost;
    }

    Map<String, Integer> withPhiByState() {
        return withPhiByState;
    }

    /// Letters to residents of California.
    int californians() {
        return californians;
    }

    Set<DataElement> ofCalifornians() {
        return ofCalifornians;
    }
}
