package org.noticewright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A screen may be watched: what people wrote is shown only when asked for.
@Command(
        name = "record",
        description =
                "Where a ticket and each message of it came from, how it was judged, and what else is kept of it.")
final class RecordCommand extends CaseCommand {

    @Parameters(
            index = "1",
            paramLabel = "KEY",
            description = "The ticket's number in the case, or its own id such as zendesk:8841.")
    private String key = "";

    @Option(names = "--versions", description = "List the earlier versions and other wordings too.")
    private boolean versions;

    @Option(names = "--text", description = "Show subjects and texts. Maybe look who else sees the screen.")
    private boolean text;

    RecordCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_ONLY);
    }

    @Override
    int run(CaseFile openCase) {
        var id = id(openCase);
        var record = record(openCase, id);
        if (json) {
            console.json(record);
        } else {
            print(record, "");
        }
        return ExitCode.DONE;
    }

    private Ticket.Id id(CaseFile openCase) {
        if (key.matches("[0-9]{1,18}")) {
            return new Ticket.Id(Long.parseLong(key));
        }
        int colon = key.indexOf(':');
        var nativeKey = new NativeKey(key.substring(0, Math.max(colon, 0)), key.substring(colon + 1));
        return openCase.tickets().find(nativeKey).orElseThrow(() -> new IllegalArgumentException("""
            No ticket has the given key. \
            Maybe write its number in the case, or platform and id, such as zendesk:8841.\
            """));
    }

    /// The shape is part of the command line's contract.
    private Map<String, @Nullable Object> record(CaseFile openCase, Ticket.Id id) {
        var ticket = openCase.tickets().get(id).ticket();
        var files = files(openCase);
        var origins = openCase.tickets().origins(id);
        var record = new LinkedHashMap<String, @Nullable Object>();
        record.put("ticket", id.value());
        record.put("platform", ticket.key().platform());
        record.put("nativeId", ticket.key().id());
        if (text) {
            record.put("subject", ticket.subject());
        }
        putJudgement(record, openCase, id);
        putEvidence(record, openCase, ticket, id);
        record.put("origin", origin(origins.getFirst(), files));
        var messages = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < ticket.messages().size(); i++) {
            messages.add(message(ticket.messages().get(i), origins.get(i + 1), files));
        }
        record.put("messages", messages);
        var earlier = openCase.tickets().versions(id);
        var wordings = openCase.tickets().otherWordings(id);
        record.put("earlierVersions", earlier.size());
        record.put("otherWordings", wordings.size());
        if (versions) {
            record.put(
                    "versions",
                    earlier.stream().map(version -> version(version, files)).toList());
            record.put(
                    "wordings",
                    wordings.stream()
                            .map(wording -> message(wording.message(), wording.origin(), files))
                            .toList());
        }
        return record;
    }

    private static void putJudgement(Map<String, @Nullable Object> record, CaseFile openCase, Ticket.Id id) {
        var classification = openCase.classifications().of(id).orElse(null);
        var decision = openCase.reviews().of(id).orElse(null);
        var exposure = openCase.exposures().of(id);
        record.put(
                "verdict",
                classification == null ? null : classification.verdict().name());
        record.put("verdictReason", classification == null ? "not classified yet" : classification.reason());
        if (decision != null) {
            record.put("decision", decision.verdict().name());
            record.put("decisionReason", decision.reason());
        }
        record.put("exposure", exposure.exposure().name());
        record.put("exposureReason", exposure.reason());
    }

    /// What was found, each with the rule that found it and that rule's sources; it points and never quotes.
    private void putEvidence(Map<String, @Nullable Object> record, CaseFile openCase, Ticket ticket, Ticket.Id id) {
        var classification = openCase.classifications().of(id).orElse(null);
        if (classification == null) {
            return;
        }
        record.put("version", classification.version());
        record.put(
                "explanation",
                ExplanationLines.of(
                        classification,
                        openCase.classifications().policy(),
                        casework.showExamples().of(openCase, ticket, classification),
                        where -> place(where.where(ticket))));
        var evidence = ScanLine.findings(ticket, classification.findings());
        for (var line : evidence) {
            line.put("where", place(String.valueOf(line.get("where"))));
            line.put("rule", ExplanationLines.rule(new RuleId(String.valueOf(line.get("rule")))));
        }
        record.put("evidence", evidence);
    }

    /// Tags and names of files are text of the record too.
    private String place(String where) {
        boolean told = where.startsWith("tag:") || where.startsWith("attachment:");
        return told && !text ? where.substring(0, where.indexOf(':')) : where;
    }

    private Map<String, @Nullable Object> version(Tickets.Version version, Map<Sha256, Path> files) {
        var line = origin(version.origin(), files);
        line.put(
                "changedAt",
                version.changedAt() == null ? null : version.changedAt().toString());
        if (text) {
            line.put("subject", version.subject());
            line.put("texts", version.differing().stream().map(Message::text).toList());
        }
        line.put("differingMessages", version.differing().size());
        return line;
    }

    private Map<String, @Nullable Object> message(Message message, SourcePointer at, Map<Sha256, Path> files) {
        var line = origin(at, files);
        line.put("at", message.at() == null ? null : message.at().instant().toString());
        line.put("author", message.author().name());
        if (text) {
            line.put("text", message.text());
        }
        return line;
    }

    private static Map<String, @Nullable Object> origin(SourcePointer at, Map<Sha256, Path> files) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        var file = files.get(at.file());
        line.put("file", file == null ? null : file.toString());
        line.put("sha256", at.file().hex());
        line.put("member", at.member().isEmpty() ? null : at.member());
        line.put("record", at.record());
        line.put("offset", at.offset() < 0 ? null : at.offset());
        line.put("length", at.length() < 0 ? null : at.length());
        return line;
    }

    private static Map<Sha256, Path> files(CaseFile openCase) {
        var files = new HashMap<Sha256, Path>();
        for (DataSource source : openCase.evidence().all()) {
            files.put(source.sha256(), source.path());
        }
        return files;
    }

    private void print(Map<?, ?> record, String indent) {
        record.forEach((name, value) -> {
            switch (value) {
                case Map<?, ?> inner -> {
                    console.out().println(indent + name + ":");
                    print(inner, indent + "  ");
                }
                case List<?> list -> printList(String.valueOf(name), list, indent);
                case null -> console.out().println(indent + name + ": not known");
                default -> console.out().println(indent + name + ": " + value);
            }
        });
    }

    private void printList(String name, List<?> list, String indent) {
        console.out().println(indent + name + ": " + list.size());
        int number = 1;
        for (var item : list) {
            if (item instanceof Map<?, ?> inner) {
                console.out().println(indent + "  " + number++ + ".");
                print(inner, indent + "    ");
            } else {
                console.out().println(indent + "  " + item);
            }
        }
    }
}
