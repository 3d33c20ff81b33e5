package org.noticewright.cli;

import java.util.LinkedHashMap;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.PeopleCount;
import picocli.CommandLine.Command;

@Command(name = "people", description = "Derive the individuals from tickets and customer lists, and print the counts.")
final class PeopleCommand extends CaseCommand {

    PeopleCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    int run(CaseFile openCase) {
        if (!casework.refreshCase().bringUpToDate(openCase, console.progress())) {
            casework.derivePeople().run(openCase, console.progress());
        }
        var people = PeopleCount.of(openCase.people());
        var counts = new LinkedHashMap<String, Object>();
        counts.put("people", people.people());
        counts.put("reached", people.reached());
        counts.put("reachedWithPhi", people.reachedWithPhi());
        counts.put("reachedNeedingReview", people.reachedNeedingReview());
        counts.put("reachedWithPhiAndNoAddress", people.reachedWithPhiAndNoAddress());
        counts.put("reachedWithPhiByState", people.reachedWithPhiByState());
        if (json) {
            console.json(counts);
        } else {
            counts.forEach((name, value) -> console.print("%-28s %s", name, value));
        }
        return ExitCode.DONE;
    }
}
