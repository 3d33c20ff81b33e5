package org.noticewright.cli;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.RuleSteps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "undo",
        description = "List the steps that changed rules or many decisions, or take one back: what stood before stands"
                + " again.")
final class UndoCommand extends CaseCommand {

    @Option(names = "--step", paramLabel = "N", description = "The step's number, as listed.")
    private @Nullable Long step;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, without personal data; required.")
    private String reason = "";

    UndoCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    void check() {
        Given.together("--reason", !reason.isBlank(), "--step", step != null);
    }

    @Override
    int run(CaseFile openCase) {
        if (step == null) {
            list(openCase);
            return ExitCode.DONE;
        }
        long back = casework.changeRules().undo(openCase, new RuleSteps.Id(step), reason, console.progress());
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("step", step);
            line.put("undone", true);
            line.put("tickets", back);
            console.json(line);
        } else {
            console.print("Step %d undone: %,d tickets are as they were before it.", step, back);
        }
        return ExitCode.DONE;
    }

    private void list(CaseFile openCase) {
        var steps = openCase.ruleSteps().all();
        if (json) {
            console.json(steps.stream().map(EffectPrinter::json).toList());
            return;
        }
        for (var one : steps) {
            console.print(
                    "%d  %s  %s  %s, %,d tickets%s: %s",
                    one.id().value(),
                    one.at(),
                    one.by(),
                    one.what(),
                    one.tickets(),
                    one.undone() ? ", undone" : "",
                    one.reason());
        }
        console.err().println("%,d steps.".formatted(steps.size()));
    }
}
