package org.noticewright.classify.verdict;

import static org.noticewright.classify.verdict.Voice.BODY_PICTURE;
import static org.noticewright.classify.verdict.Voice.CARE_DESK;
import static org.noticewright.classify.verdict.Voice.CLEARLY_SENSED_HEALTH;
import static org.noticewright.classify.verdict.Voice.DATE;
import static org.noticewright.classify.verdict.Voice.DOUBTED_HEALTH;
import static org.noticewright.classify.verdict.Voice.FAINT_HEALTH;
import static org.noticewright.classify.verdict.Voice.HEALTH_PLAN;
import static org.noticewright.classify.verdict.Voice.NAMED_CLINICIAN;
import static org.noticewright.classify.verdict.Voice.PRESCRIPTION;
import static org.noticewright.classify.verdict.Voice.READ_HEALTH;
import static org.noticewright.classify.verdict.Voice.SENSED_HEALTH;
import static org.noticewright.classify.verdict.Voice.STRONG_HEALTH;
import static org.noticewright.classify.verdict.Voice.STRONG_IDENTITY;
import static org.noticewright.classify.verdict.Voice.UNSURE_PRESCRIPTION;
import static org.noticewright.classify.verdict.Voice.WEAK_HEALTH;
import static org.noticewright.classify.verdict.Voice.WEAK_IDENTITY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.noticewright.domain.DataElement;

/// The findings that a verdict rests on, as indices: from them alone it follows by the same rule, but for a rule of
/// what nobody read. Beside listed words that are enough, weaker listed ones are named too; sensed and doubted ones
/// not.
///
/// @param who tell whom it is about, ascending
/// @param what tell of health or care, ascending
record Carriers(List<Integer> who, List<Integer> what) {

    private static final int MOST_OF_PERSON = 3;
    private static final int MOST_OF_HEALTH = 5;
    private static final int MOST_OF_SENSE = 2;

    private static final Set<Voice> IDENTITY =
            EnumSet.of(STRONG_IDENTITY, HEALTH_PLAN, WEAK_IDENTITY, PRESCRIPTION, BODY_PICTURE);
    private static final Set<Voice> ENOUGH = EnumSet.of(STRONG_IDENTITY, HEALTH_PLAN);
    private static final Set<Voice> LISTED = EnumSet.of(STRONG_HEALTH, WEAK_HEALTH, NAMED_CLINICIAN, DATE);
    private static final Set<Voice> WEAK =
            EnumSet.of(WEAK_HEALTH, NAMED_CLINICIAN, PRESCRIPTION, UNSURE_PRESCRIPTION, BODY_PICTURE, HEALTH_PLAN);
    private static final Set<Voice> UNSURE = EnumSet.of(
            WEAK_HEALTH, NAMED_CLINICIAN, PRESCRIPTION, UNSURE_PRESCRIPTION, BODY_PICTURE, HEALTH_PLAN, DOUBTED_HEALTH);
    private static final Set<Voice> HINTS = EnumSet.of(
            WEAK_HEALTH,
            NAMED_CLINICIAN,
            PRESCRIPTION,
            UNSURE_PRESCRIPTION,
            BODY_PICTURE,
            HEALTH_PLAN,
            SENSED_HEALTH,
            CLEARLY_SENSED_HEALTH);
    private static final Set<Voice> READ = EnumSet.of(SENSED_HEALTH, READ_HEALTH);
    private static final Set<Voice> TOGETHER = EnumSet.of(
            WEAK_HEALTH, NAMED_CLINICIAN, PRESCRIPTION, UNSURE_PRESCRIPTION, BODY_PICTURE, HEALTH_PLAN, DATE);
    private static final Set<Voice> TOLD = EnumSet.of(
            WEAK_HEALTH, NAMED_CLINICIAN, PRESCRIPTION, UNSURE_PRESCRIPTION, BODY_PICTURE, HEALTH_PLAN, CARE_DESK);
    private static final Set<Voice> FAINTLY_TOLD = EnumSet.of(FAINT_HEALTH, CARE_DESK);

    /// @param heard of all the evidence
    static Carriers of(Evidence evidence, Heard heard, VerdictRule rule) {
        if (rule == VerdictRule.NOBODY) {
            return new Carriers(List.of(), List.of());
        }
        var chosen = new Choice(evidence);
        return new Carriers(chosen.strongest(IDENTITY, ENOUGH, MOST_OF_PERSON), health(chosen, heard, rule));
    }

    /// All of them, ascending.
    List<Integer> all() {
        if (what.isEmpty()) {
            return who;
        }
        var all = new ArrayList<>(who);
        for (Integer finding : what) {
            if (!who.contains(finding)) {
                all.add(finding);
            }
        }
        all.sort(null);
        return all;
    }

    private static List<Integer> health(Choice chosen, Heard heard, VerdictRule rule) {
        return switch (rule) {
            case NOBODY, PERSON_ONLY, UNREAD, UNREAD_FILE, CONTENT_MISSING, PATIENT_STATUS -> List.of();
            case CARE_ASKED -> chosen.strongest(CARE_DESK, 1);
            case HARDLY_ANYBODY -> chosen.ofEachElement(UNSURE, MOST_OF_HEALTH);
            case HEALTH_UNSURE ->
                heard.isUnsure()
                        ? chosen.strongest(UNSURE, WEAK_HEALTH, MOST_OF_HEALTH)
                        : chosen.strongest(READ, SENSED_HEALTH, MOST_OF_HEALTH);
            case CLINICIAN_NAMED -> chosen.strongest(EnumSet.of(NAMED_CLINICIAN), NAMED_CLINICIAN, MOST_OF_HEALTH);
            case HEALTH_READ -> beside(chosen, HINTS, READ_HEALTH);
            case HEALTH_SENSED -> chosen.strongest(CLEARLY_SENSED_HEALTH, MOST_OF_HEALTH);
            case HEALTH_SETTLED -> beside(chosen, WEAK, CLEARLY_SENSED_HEALTH);
            case PERSON_AND_HEALTH, NOBODY_SURE -> sure(chosen, heard);
        };
    }

    /// What alone asks for a person, and what settles it.
    private static List<Integer> beside(Choice chosen, Set<Voice> unsure, Voice settles) {
        return Stream.concat(
                        chosen.strongest(unsure, WEAK_HEALTH, MOST_OF_HEALTH - MOST_OF_SENSE).stream(),
                        chosen.strongest(settles, MOST_OF_SENSE).stream())
                .sorted()
                .toList();
    }

    private static List<Integer> sure(Choice chosen, Heard heard) {
        if (heard.isStrong()) {
            return chosen.strongest(LISTED, STRONG_HEALTH, MOST_OF_HEALTH);
        }
        return heard.isTogether()
                ? chosen.ofEachElement(TOGETHER, MOST_OF_HEALTH)
                // The desk's own mark comes last of all.
                : chosen.ofEachElement(heard.isWeak() ? TOLD : FAINTLY_TOLD, MOST_OF_HEALTH + 1);
    }

    /// Picks findings of some voices.
    private record Choice(Evidence evidence) {

        /// Returns the strongest of one voice, ascending.
        List<Integer> strongest(Voice voice, int most) {
            return strongest(EnumSet.of(voice), voice, most);
        }

        /// Returns the strongest, of equal ones the first to stand there; ascending.
        ///
        /// @param first goes before all others, however strong they are
        List<Integer> strongest(Set<Voice> voices, Voice first, int most) {
            return strongest(voices, EnumSet.of(first), most);
        }

        List<Integer> strongest(Set<Voice> voices, Set<Voice> first, int most) {
            var chosen = new ArrayList<Integer>(most);
            for (int i = 0; i < evidence.size(); i++) {
                if (voices.contains(evidence.voice(i))) {
                    insert(chosen, i, first, most);
                }
            }
            return ascending(chosen);
        }

        /// Returns the strongest of each voice and element before any second one, for verdicts that rest on
        /// several; ascending.
        List<Integer> ofEachElement(Set<Voice> voices, int most) {
            var seen = new HashSet<List<Object>>();
            var chosen = new ArrayList<Integer>();
            var others = new ArrayList<Integer>();
            for (int finding : sorted(voices, EnumSet.of(WEAK_HEALTH))) {
                var kind = List.<Object>of(evidence.voice(finding), evidence.element(finding));
                (seen.add(kind) ? chosen : others).add(finding);
            }
            chosen.addAll(others);
            return ascending(chosen.subList(0, Math.min(most, chosen.size())));
        }

        private static List<Integer> ascending(List<Integer> chosen) {
            chosen.sort(null);
            return chosen;
        }

        private List<Integer> sorted(Set<Voice> voices, Set<Voice> first) {
            var all = new ArrayList<Integer>();
            for (int i = 0; i < evidence.size(); i++) {
                if (voices.contains(evidence.voice(i))) {
                    all.add(i);
                }
            }
            all.sort((one, other) -> isStronger(one, other, first) ? -1 : isStronger(other, one, first) ? 1 : 0);
            return all;
        }

        /// Puts a finding behind all that are as strong; one that is weaker than so many others is left out.
        private void insert(List<Integer> chosen, int finding, Set<Voice> first, int most) {
            int at = chosen.size();
            while (at > 0 && isStronger(finding, chosen.get(at - 1), first)) {
                at--;
            }
            if (at < most) {
                if (chosen.size() == most) {
                    chosen.removeLast();
                }
                chosen.add(at, finding);
            }
        }

        private boolean isStronger(int one, int other, Set<Voice> first) {
            boolean goesFirst = first.contains(evidence.voice(one));
            return goesFirst == first.contains(evidence.voice(other)) ? weight(one) > weight(other) : goesFirst;
        }

        private double weight(int finding) {
            DataElement element = evidence.element(finding);
            boolean lesser = element == DataElement.PROVIDER || element == DataElement.SERVICE_DATE;
            return evidence.confidence(finding) - (lesser ? 0.2 : 0);
        }
    }
}
