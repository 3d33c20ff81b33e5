package org.noticewright.cli;

import java.util.Locale;
import org.noticewright.domain.Obligation;
import org.noticewright.law.Assessment;
import org.noticewright.law.AssessmentJson;

/// Prints an assessment for a person or for a program.
final class AssessmentPrinter {

    private final Console console;

    AssessmentPrinter(Console console) {
        this.console = console;
    }

    void print(Assessment assessment, boolean json) {
        if (json) {
            console.print("%s", AssessmentJson.toJson(assessment));
            return;
        }
        assessment.obligations().forEach(this::print);
        assessment.questions().forEach(question -> console.print("? %s", question));
        console.print("Law pack %s. Not legal advice: counsel confirms.", assessment.packVersion());
    }

    private void print(Obligation item) {
        console.print(
                "%-5s %-14s %-22s %-15s %s%s",
                item.jurisdiction(),
                due(item),
                item.recipient(),
                item.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                item.citation(),
                item.controls() ? "  [controls]" : "");
        console.print("      %s", item.reason());
    }

    private static String due(Obligation item) {
        if (item.due() != null) {
            return item.due().toString();
        }
        return item.instant() != null ? item.instant().toString() : "no number";
    }
}
