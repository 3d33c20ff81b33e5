package org.noticewright.cli;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ChangeRules;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.PatientStatusPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rules",
        description = {
            "By which rules the case is judged; what newer rules, another patient-status policy, the names of the"
                    + " whole case or the gray zone on or off would change.",
            "Shows the effect; writes nothing without --apply."
        })
final class RulesCommand extends CaseCommand {

    @Option(names = "--effect", description = "Judge every ticket by this program's rules and show what would change.")
    private boolean effect;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "The patient-status policy wanted: ${COMPLETION-CANDIDATES}.")
    private @Nullable PatientStatusPolicy policy;

    @Option(
            names = "--names",
            paramLabel = "NAMES",
            description =
                    "The names that every record is read with beside its own: COLLECTED, those that the profiles of"
                            + " all records know now; NONE.")
    private ChangeRules.Names names = ChangeRules.Names.AS_THEY_ARE;

    @Option(
            names = "--gray",
            paramLabel = "GRAY",
            description =
                    "Whether the sense of words is asked where the lists leave it open: ON, as in a new case; OFF,"
                            + " rules and lists alone.")
    private @Nullable GrayZone grayZone;

    @Option(names = "--apply", description = "Apply it to all tickets as one step, which undo takes back.")
    private boolean apply;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, without personal data; required to apply.")
    private String reason = "";

    RulesCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    void check() {
        Given.together("--reason", !reason.isBlank(), "--apply", apply);
    }

    @Override
    int run(CaseFile openCase) {
        if (!effect && !apply && policy == null && names == ChangeRules.Names.AS_THEY_ARE && grayZone == null) {
            state(openCase);
            return ExitCode.DONE;
        }
        var wanted = new ChangeRules.Wanted(List.of(), policy, names, grayZone);
        return WantedChange.run(casework, console, openCase, wanted, apply, reason, json);
    }

    private void state(CaseFile openCase) {
        var versions = openCase.classifications().versions();
        var current = casework.changeRules().version(openCase);
        var known = openCase.names().current();
        if (json) {
            var state = new LinkedHashMap<String, Object>();
            state.put("rules", current);
            state.put("policy", openCase.classifications().policy().name());
            state.put("entries", openCase.meanings().current().entries().size());
            var counts = new LinkedHashMap<String, Object>();
            counts.put("people", known.people().size());
            counts.put("staff", known.staff().size());
            state.put("names", counts);
            state.put("grayZone", openCase.classifications().grayZone().name());
            state.put("versions", versions);
            state.put("outdated", casework.changeRules().outdated(openCase));
            console.json(state);
            return;
        }
        console.print("Rules of this program with this case's dictionary and names: %s", current);
        console.print("Patient-status policy: %s", openCase.classifications().policy());
        console.print(
                "Dictionary: %,d entries",
                openCase.meanings().current().entries().size());
        console.print(
                known.isEmpty()
                        ? "Names: each record's own (--names COLLECTED adds those of the whole case)"
                        : "Names: each record's own, and %,d of people and %,d of staff that the case knows",
                known.people().size(),
                known.staff().size());
        console.print(
                switch (openCase.classifications().grayZone()) {
                    case ON ->
                        "Gray zone: the sense of words is asked where the lists leave it open (--gray OFF: never)";
                    case OFF ->
                        "Gray zone: off, rules and lists alone judge (--gray ON: the sense of words is asked too)";
                });
        versions.forEach((version, count) -> console.print("  %,d tickets judged by %s", count, version));
        long outdated = casework.changeRules().outdated(openCase);
        if (outdated > 0) {
            console.print(
                    "%,d tickets were judged by other rules. rules --effect shows what these would change.", outdated);
        }
    }
}
