package org.noticewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "keys", description = "Who can open the case: list, add or remove key slots.")
final class KeysCommand extends CaseCommand {

    @Option(names = "--add", paramLabel = "NAME", description = "Add a slot for this person.")
    private @Nullable String person;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Roles of the new slot: ${COMPLETION-CANDIDATES}. Repeatable.")
    private List<Role> roles = List.of();

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "Passphrase of the new slot; else a prompt.")
    private @Nullable Path newPassphraseFile;

    @Option(names = "--remove", paramLabel = "N", description = "Remove the slot with this number.")
    private @Nullable Integer remove;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; goes into the log.")
    private String reason = "";

    KeysCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    void check() throws IOException {
        if (newPassphraseFile != null) {
            Given.file(newPassphraseFile);
        }
        Given.together("--role", !roles.isEmpty(), "--add", person != null);
        Given.together("--new-passphrase-file", newPassphraseFile != null, "--add", person != null);
    }

    @Override
    int run(CaseFile openCase) throws Exception {
        if (person != null) {
            add(openCase, person);
        }
        if (remove != null) {
            openCase.keySlots().remove(remove, reason);
        }
        for (var slot : openCase.keySlots().all()) {
            console.print(
                    "%d  %s  %s%s", slot.number(), slot.person(), slot.roles(), slot.recovery() ? "  (recovery)" : "");
        }
        return ExitCode.DONE;
    }

    private void add(CaseFile openCase, String name) throws Exception {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("""
                The new slot for %s has no role. \
                Maybe add --role TICKETS, --role PEOPLE or --role CASEWORK.\
                """.formatted(name));
        }
        var typed = newPassphraseFile == null
                ? Passphrase.ask("Passphrase of the new slot")
                : Passphrase.firstLine(Files.readAllBytes(newPassphraseFile));
        try {
            openCase.keySlots().add(name, EnumSet.copyOf(roles), typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
