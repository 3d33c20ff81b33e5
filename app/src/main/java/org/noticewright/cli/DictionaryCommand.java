package org.noticewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ChangeRules;
import org.noticewright.casework.DictionaryFile;
import org.noticewright.casework.ProposeMeanings;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.SpecialCategory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "dictionary",
        description = {
            "What values of tags, fields, forms, brands, subjects and file names mean in this case.",
            "Lists the entries; proposes more; takes edits. Edits show their effect and are written with --apply only.",
            "A value is named tag:VALUE, field:LABEL=VALUE, subject:TEXT or attachment:NAME."
        })
final class DictionaryCommand extends CaseCommand {

    @Option(names = "--propose", description = "List values that a person should explain as well, with counts.")
    private boolean propose;

    @Option(
            names = "--confirm",
            paramLabel = "VALUE",
            description = "The value means health content: --element says which. Repeatable.")
    private List<String> confirm = List.of();

    @Option(
            names = "--reject",
            paramLabel = "VALUE",
            description = "The value means nothing about health: health words in it no longer count. Repeatable.")
    private List<String> reject = List.of();

    @Option(names = "--remove", paramLabel = "VALUE", description = "Take the value's entry back. Repeatable.")
    private List<String> remove = List.of();

    @Option(
            names = "--element",
            paramLabel = "ELEMENT",
            converter = PlainWords.HealthElement.class,
            description = "DIAGNOSIS, MEDICATION, TREATMENT, LAB_RESULT, PROVIDER, HEALTH_PAYMENT or SERVICE_DATE.")
    private @Nullable DataElement element;

    @Option(
            names = "--special",
            paramLabel = "CATEGORY",
            description = "Special category that follows: ${COMPLETION-CANDIDATES}. Repeatable.")
    private List<SpecialCategory> special = List.of();

    @Option(names = "--means", paramLabel = "TEXT", description = "The meaning in your own words, such as 'hair loss'.")
    private String means = "";

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description = "Edits as a table with tabs, as --out writes it with the column decision filled in.")
    private @Nullable Path in;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write entries and proposals as a table with tabs. It names values of the tickets: keep it"
                    + " where the case is kept.")
    private @Nullable Path out;

    @Option(names = "--apply", description = "Apply the edits to all tickets as one step, which undo takes back.")
    private boolean apply;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, without personal data; required for edits.")
    private String reason = "";

    DictionaryCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    void check() throws IOException {
        if (in != null) {
            Given.file(in);
        }
        edits();
        Given.together("--element", element != null, "--confirm", !confirm.isEmpty());
        Given.together("--special", !special.isEmpty(), "--confirm", !confirm.isEmpty());
        boolean told = !confirm.isEmpty() || !reject.isEmpty();
        Given.together("--means", !means.isBlank(), "--confirm or --reject", told);
        Given.together("--apply", apply, "an edit", told || !remove.isEmpty() || in != null);
    }

    @Override
    int run(CaseFile openCase) throws IOException {
        var edits = edits();
        if (in != null) {
            var wanted = DictionaryFile.read(in, reason);
            console.err()
                    .println("%,d lines read: %,d edits, %,d without a decision."
                            .formatted(wanted.read(), wanted.edits().size(), wanted.unchanged()));
            if (wanted.read() == 0) {
                throw new IllegalArgumentException(
                        "%s holds no line of a dictionary. Maybe it is another file.".formatted(in.getFileName()));
            }
            edits.addAll(wanted.edits());
        }
        if (!edits.isEmpty()) {
            doubt(openCase, edits);
            var wanted = new ChangeRules.Wanted(edits, null, ChangeRules.Names.AS_THEY_ARE, null);
            return WantedChange.run(
                    casework,
                    console,
                    openCase,
                    wanted,
                    apply,
                    reason.isBlank() && in != null ? fileReason() : reason,
                    json);
        }
        if (out != null || propose) {
            var rows = casework.proposeMeanings().run(openCase, console.progress());
            if (out != null) {
                DictionaryFile.write(out, rows.rows());
                console.err()
                        .println("%,d values written.".formatted(rows.rows().size()));
            } else {
                rows.rows().forEach(this::print);
                console.err()
                        .println("%,d entries, %,d proposals, counted on %,d tickets."
                                .formatted(rows.rows().size() - rows.proposals(), rows.proposals(), rows.tickets()));
            }
            return ExitCode.DONE;
        }
        openCase.meanings().current().entries().forEach(this::print);
        return ExitCode.DONE;
    }

    /// A value that no ticket carries changes nothing: most likely it is misspelt.
    private void doubt(CaseFile openCase, List<CaseDictionary.Edit> edits) {
        var entries = openCase.meanings().current();
        var told = edits.stream()
                .filter(edit -> edit.meaning() != null)
                .map(CaseDictionary.Edit::key)
                .collect(Collectors.toSet());
        var uncarried = casework.proposeMeanings().uncarried(openCase, told, console.progress());
        for (var edit : edits) {
            if (edit.meaning() == null && entries.find(edit.key()) == null) {
                console.err()
                        .println("warning: The dictionary has no entry for %s. Maybe it is misspelt."
                                .formatted(edit.key().text()));
            } else if (uncarried.contains(edit.key())) {
                console.err()
                        .println("warning: No ticket carries %s. Maybe it is misspelt."
                                .formatted(edit.key().text()));
            }
        }
    }

    /// The lines of a file give their own reasons.
    private String fileReason() {
        return "As each line of the table says";
    }

    private List<CaseDictionary.Edit> edits() {
        var edits = new ArrayList<CaseDictionary.Edit>();
        if (!confirm.isEmpty() && element == null) {
            throw new IllegalArgumentException("""
                --confirm needs --element. \
                Maybe --element DIAGNOSIS, or --reject when the value means nothing about health.\
                """);
        }
        boolean any = !confirm.isEmpty() || !reject.isEmpty() || !remove.isEmpty();
        if (any && reason.isBlank()) {
            throw new IllegalArgumentException("""
                An entry of the dictionary needs a reason. \
                Maybe add --reason and say who knows what the value means.\
                """);
        }
        var categories = EnumSet.noneOf(SpecialCategory.class);
        categories.addAll(special);
        confirm.forEach(value -> edits.add(
                new CaseDictionary.Edit(MetadataKey.parse(value), new Meaning(element, categories, means), reason)));
        reject.forEach(
                value -> edits.add(new CaseDictionary.Edit(MetadataKey.parse(value), Meaning.nothing(means), reason)));
        remove.forEach(value -> edits.add(new CaseDictionary.Edit(MetadataKey.parse(value), null, reason)));
        return edits;
    }

    private void print(CaseDictionary.Entry entry) {
        if (json) {
            console.json(json(entry));
        } else {
            console.print(
                    "%d  %s  %s  %s", entry.id().value(), entry.key().text(), words(entry.meaning()), entry.reason());
        }
    }

    private void print(ProposeMeanings.Row row) {
        var use = row.use();
        var suggested = use.suggested();
        if (json) {
            var line = row.entry() == null ? new LinkedHashMap<String, Object>() : json(row.entry());
            line.put("state", DictionaryFile.state(row.entry()));
            line.put("value", use.key().text());
            line.put("tickets", use.tickets());
            line.put("withHealth", use.withHealth());
            line.put("logOdds", use.logOdds());
            line.put("z", use.z());
            line.put("why", use.why().stream().map(Enum::name).toList());
            line.put("suggested", suggested == null ? "" : words(suggested));
            line.put("samples", use.samples().stream().map(id -> id.value()).toList());
            console.json(line);
            return;
        }
        console.print(
                "%-9s  %s  %,d tickets, %,d with health content, log-odds %.2f (z %.1f)  %s  %s",
                DictionaryFile.state(row.entry()),
                use.key().text(),
                use.tickets(),
                use.withHealth(),
                use.logOdds(),
                use.z(),
                use.why().stream()
                        .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", ")),
                row.entry() != null ? words(row.entry().meaning()) : suggested == null ? "" : words(suggested) + "?");
    }

    private static Map<String, Object> json(CaseDictionary.Entry entry) {
        var line = new LinkedHashMap<String, Object>();
        var meaning = entry.meaning();
        line.put("entry", entry.id().value());
        line.put("value", entry.key().text());
        line.put("element", meaning.element() == null ? "" : meaning.element().name());
        line.put("special", meaning.special().stream().map(Enum::name).toList());
        line.put("means", meaning.words());
        line.put("reason", entry.reason());
        line.put("by", entry.decidedBy());
        line.put("at", entry.at().toString());
        return line;
    }

    private static String words(Meaning meaning) {
        var element = meaning.element();
        var text = element == null ? "nothing about health" : element.name();
        if (!meaning.special().isEmpty()) {
            text += meaning.special().stream().map(Enum::name).collect(Collectors.joining(", ", " [", "]"));
        }
        return meaning.words().isEmpty() ? text : text + " (" + meaning.words() + ")";
    }
}
