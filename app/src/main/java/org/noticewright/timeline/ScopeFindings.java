package org.noticewright.timeline;

import java.util.List;

/// What a scope run found beside the grades.
///
/// @param intruderLines log lines that were the intruder's
/// @param unclearLines lines that may have been
/// @param resolutions what became of each of them that is about records, in time order. There may be millions, each
///     put in words when it is asked for: go through them, and collect few
/// @param coverage every log
/// @param effects what each hole does to the count, worst first
/// @param notes what a person should look at
public record ScopeFindings(
        long intruderLines,
        long unclearLines,
        List<Resolution> resolutions,
        List<SourceCoverage> coverage,
        List<HoleEffect> effects,
        List<String> notes) {

    /// What a hole does to the count.
    ///
    /// @param possible tickets it leaves POSSIBLE
    /// @param alone those that nothing else leaves POSSIBLE: they would be NOT_ACCESSED without it
    public record HoleEffect(Hole hole, long possible, long alone) {}

    public ScopeFindings {
        // Packed ones stay packed: nobody can change them either.
        resolutions = resolutions instanceof LineResolutions ? resolutions : List.copyOf(resolutions);
        coverage = List.copyOf(coverage);
        effects = List.copyOf(effects);
        notes = List.copyOf(notes);
    }

    /// Whether the logs can say of some ticket that it was not opened: no hole is left open.
    public boolean covered() {
        return effects.stream().allMatch(effect -> effect.hole().excused());
    }
}
