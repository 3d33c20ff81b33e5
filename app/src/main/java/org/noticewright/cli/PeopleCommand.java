package org.noticewright.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.domain.Person;
import picocli.CommandLine.Command;

@Command(name = "people", description = "Derive the individuals from tickets and customer lists, and print the counts.")
final class PeopleCommand extends CaseCommand {

    PeopleCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    int run(CaseFile openCase) {
        var people = casework.derivePeople().run(openCase, console.progress());
        var reached =
                people.stream().filter(person -> person.exposure().isAccessed()).toList();
        Map<String, Long> byState = new TreeMap<>();
        reached.stream().filter(Person::phi).forEach(person -> byState.merge(person.state(), 1L, Long::sum));
        var counts = new LinkedHashMap<String, Object>();
        counts.put("people", people.size());
        counts.put("reached", reached.size());
        counts.put("reachedWithPhi", reached.stream().filter(Person::phi).count());
        counts.put(
                "reachedNeedingReview",
                reached.stream().filter(Person::needsReview).count());
        counts.put(
                "reachedWithPhiAndNoAddress",
                reached.stream()
                        .filter(Person::phi)
                        .filter(person ->
                                person.address() == null || !person.address().isMailable())
                        .count());
        counts.put("reachedWithPhiByState", byState);
        if (json) {
            console.json(counts);
        } else {
            counts.forEach((name, value) -> console.print("%-28s %s", name, value));
        }
        return ExitCode.DONE;
    }
}
