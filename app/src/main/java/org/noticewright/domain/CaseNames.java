package org.noticewright.domain;

import java.util.List;

/// Names that the profiles of a case knew when a person had them collected. Immutable.
///
/// @param people full names of those who asked, sorted, each once
/// @param staff full names of agents, sorted, each once
/// @param stamp stands for exactly these names in this case; empty only when there are none
public record CaseNames(List<String> people, List<String> staff, String stamp) {

    public static final CaseNames NONE = new CaseNames(List.of(), List.of(), "");

    public CaseNames {
        people = List.copyOf(people);
        staff = List.copyOf(staff);
        if (stamp.isEmpty() != (people.isEmpty() && staff.isEmpty())) {
            throw new IllegalArgumentException("Names and their stamp belong together.");
        }
    }

    public boolean isEmpty() {
        return stamp.isEmpty();
    }

    @Override
    public String toString() {
        return "CaseNames[" + people.size() + " people, " + staff.size() + " staff]";
    }
}
