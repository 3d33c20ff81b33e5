package org.noticewright.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.Law;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.IncidentFacts;

/// The people of the incident in groups whose data are alike, with those nobody has located or counted as
/// groups of their own: the remainder of a total, or an open remainder when no total is known.
final class Population {

    /// @param state two letters, or UNKNOWN
    /// @param open whether this is the remainder that nobody has counted
    record Group(String state, Count count, GateRulings.Data data, boolean open) {

        Group(String state, Count count, Exposed exposed, boolean open) {
            this(state, count, GateRulings.Data.of(exposed), open);
        }

        boolean isLocated() {
            return !state.equals(IncidentFacts.UNKNOWN_STATE);
        }
    }

    /// How many people count under a gate and trigger.
    ///
    /// @param open what keeps the number open
    /// @param because why groups do not count
    /// @param states states in which somebody counts for certain
    record Tally(Count count, Set<String> open, List<String> because, Set<String> states) {}

    /// A gate, and whether the trigger of its law counts.
    private record Ruled(String law, String gate, boolean triggered) {}

    private final List<Group> groups;
    /// For each state that is named, its own groups and those that nobody has located: the others have no share in it.
    private final Map<String, List<Group>> sharing = new HashMap<>();
    private final List<Group> notLocated;
    private final Map<Ruled, GateRulings> rulings = new HashMap<>();
    private final Set<String> listed;
    private final Set<String> counted;

    private Population(List<Group> groups, Set<String> counted) {
        this.groups = List.copyOf(groups);
        this.counted = Set.copyOf(counted);
        this.listed = new TreeSet<>();
        groups.stream().filter(Group::isLocated).map(Group::state).forEach(listed::add);
        this.notLocated = groups.stream().filter(group -> !group.isLocated()).toList();
        for (var group : groups) {
            if (group.isLocated()) {
                sharing.computeIfAbsent(group.state(), state -> new ArrayList<>())
                        .add(group);
            } else {
                listed.forEach(state ->
                        sharing.computeIfAbsent(state, any -> new ArrayList<>()).add(group));
            }
        }
    }

    /// Groups of which somebody may live there, in the order of all groups.
    private List<Group> sharing(@Nullable String state) {
        return state == null ? groups : sharing.getOrDefault(state, notLocated);
    }

    static Population of(IncidentFacts facts) {
        List<Group> groups = new ArrayList<>();
        for (var cohort : facts.cohorts()) {
            groups.add(new Group(cohort.state(), countOf(cohort), exposedOf(cohort, facts), false));
        }
        var residents = facts.residents();
        if (residents != null) {
            residents.forEach((state, number) -> addResidents(groups, state, number, facts));
        }
        addRemainder(groups, facts);
        return new Population(groups, residents == null ? Set.of() : residents.keySet());
    }

    /// States that the facts name.
    Set<String> listedStates() {
        return listed;
    }

    /// All people, whatever their data.
    Count everybody() {
        return groups.stream().map(Group::count).reduce(Count.NONE, Count::plus);
    }

    /// The most people that could live there.
    Count residentsOf(String state) {
        return sharing(state).stream().map(group -> share(group, state)).reduce(Count.NONE, Count::plus);
    }

    /// People of unknown residence, an uncounted remainder left out.
    Count unlocated() {
        return groups.stream()
                .filter(group -> !group.isLocated() && !group.open())
                .map(Group::count)
                .reduce(Count.NONE, Count::plus);
    }

    /// Counts people whose data open a gate of a law and meet its trigger.
    ///
    /// @param state only its residents, or null for everybody
    Tally tally(@Nullable String state, Law law, String gate) {
        return tally(state, rulings(law, gate, law.trigger()));
    }

    /// Counts people whose data open a gate of a law, whatever the intruder did with them.
    ///
    /// @param state only its residents, or null for everybody
    Tally tallyOfGate(@Nullable String state, Law law, String gate) {
        return tally(state, rulings(law, gate, null));
    }

    private GateRulings rulings(Law law, String gate, Law.@Nullable Trigger trigger) {
        return rulings.computeIfAbsent(
                new Ruled(law.id(), gate, trigger != null),
                any -> new GateRulings(law.gate(gate).orElseThrow(), trigger));
    }

    private Tally tally(@Nullable String state, GateRulings rulings) {
        var count = Count.NONE;
        Set<String> open = new LinkedHashSet<>();
        Set<String> because = new LinkedHashSet<>();
        Set<String> states = new TreeSet<>();
        Set<Ruling> heard = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var group : sharing(state)) {
            var share = state == null ? group.count() : share(group, state);
            if (share.most() == 0) {
                continue;
            }
            var ruling = rulings.of(group.data());
            if (heard.add(ruling)) {
                open.addAll(ruling.open());
                because.addAll(ruling.because());
            }
            var counted = share.when(ruling.truth());
            count = count.plus(counted);
            if (counted.least() > 0) {
                states.add(group.state());
            }
            if (share.most() != share.least() && ruling.truth() != Truth.FALSE) {
                open.add(missing(group, state));
            }
        }
        return new Tally(count, open, List.copyOf(because), states);
    }

    /// The people of a group who live in a state: all, none, or somewhere between for those nobody has located.
    private Count share(Group group, String state) {
        if (group.isLocated()) {
            return group.state().equals(state) ? group.count() : Count.NONE;
        }
        // A state's number of residents counts it in full, unless the facts say that some are not located. A cohort
        // does not: it counts those whose data are alike, and the facts may have forgotten others.
        if (group.open() && listed.contains(state) && counted.contains(state)) {
            return Count.NONE;
        }
        return new Count(0, group.count().most());
    }

    private static String missing(Group group, @Nullable String state) {
        if (group.open()) {
            return state == null ? "totalAffected" : "residents." + state;
        }
        return group.isLocated()
                ? "count of residents of " + group.state()
                : "residents." + IncidentFacts.UNKNOWN_STATE;
    }

    /// A group that is listed has somebody in it, even when nobody has counted.
    private static Count countOf(IncidentFacts.Cohort cohort) {
        var number = cohort.count();
        return number == null ? new Count(1, Count.NO_LIMIT) : Count.exactly(number);
    }

    private static Exposed exposedOf(IncidentFacts.Cohort cohort, IncidentFacts facts) {
        return new Exposed(
                cohort.elements(),
                cohort.partial(),
                null,
                cohort.special() == null ? facts.special() : cohort.special(),
                cohort.phi(),
                cohort.exposure() == null ? inherited(facts.exposure()) : cohort.exposure());
    }

    /// "Nothing was accessed" is said of an incident, not of a group somebody went on to list.
    private static @Nullable Exposure inherited(@Nullable Exposure exposure) {
        return exposure == Exposure.NOT_ACCESSED ? null : exposure;
    }

    private static void addResidents(List<Group> groups, String state, int number, IncidentFacts facts) {
        var split = groups.stream()
                .filter(group -> group.state().equals(state))
                .map(Group::count)
                .reduce(Count.NONE, Count::plus);
        if (number > split.least()) {
            var rest = split.least() == split.most()
                    ? Count.exactly(number - split.least())
                    : new Count(0, number - split.least());
            groups.add(new Group(state, rest, common(facts, state), false));
        }
    }

    private static void addRemainder(List<Group> groups, IncidentFacts facts) {
        var counted = groups.stream().map(Group::count).reduce(Count.NONE, Count::plus);
        var total = facts.totalAffected();
        var unknown = IncidentFacts.UNKNOWN_STATE;
        if (total == null) {
            groups.add(new Group(unknown, Count.ANY, common(facts, unknown), true));
        } else if (total > counted.least()) {
            var rest = total - counted.least();
            var sure = counted.least() == counted.most();
            groups.add(new Group(unknown, new Count(sure ? rest : 0, rest), common(facts, unknown), false));
        }
    }

    private static Exposed common(IncidentFacts facts, String state) {
        Map<String, Set<DataElement>> byState = facts.elementsByState();
        return new Exposed(
                byState.containsKey(state) ? byState.get(state) : facts.elements(),
                Set.of(),
                null,
                facts.special(),
                null,
                facts.exposure());
    }
}
