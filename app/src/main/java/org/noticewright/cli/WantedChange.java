package org.noticewright.cli;

import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ChangeRules;

/// Shows what a change of rules does, or applies it.
final class WantedChange {

    private WantedChange() {}

    static int run(
            Casework casework,
            Console console,
            CaseFile openCase,
            ChangeRules.Wanted wanted,
            boolean apply,
            String reason,
            boolean json) {
        if (apply) {
            var step = casework.changeRules().apply(openCase, wanted, reason, console.progress());
            if (json) {
                console.json(EffectPrinter.json(step));
            } else {
                console.print(
                        "Step %d applied: %s; %,d tickets judged anew. undo --step %d takes it back.",
                        step.id().value(),
                        step.what(),
                        step.tickets(),
                        step.id().value());
            }
            return ExitCode.DONE;
        }
        var effect = casework.changeRules().effect(openCase, wanted, console.progress());
        if (json) {
            var line = EffectPrinter.json(effect);
            line.put("applied", false);
            console.json(line);
        } else {
            EffectPrinter.print(console, effect);
            console.print("Nothing was changed. Add --apply and --reason to apply it as one step.");
        }
        return ExitCode.DONE;
    }
}
