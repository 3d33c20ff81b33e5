package org.noticewright.casework.handover;

import java.io.EOFException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipException;
import org.noticewright.casework.LogLink;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Verification.Check;
import org.noticewright.casework.Verification.Result;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Every derived thing in a package, derived once more from the events and the scope beside it.
final class ContentChecks {

    private static final int DETAILS_SHOWN = 20;

    private final PackageEntries entries;
    private final ManifestCheck manifest;
    private final Progress progress;
    private final List<DataSource> files = new ArrayList<>();
    private long beyond;

    ContentChecks(PackageEntries entries, ManifestCheck manifest, Progress progress) {
        this.entries = entries;
        this.manifest = manifest;
        this.progress = progress;
    }

    /// Collects what is wrong, the first of it in words.
    private static final class Wrong {
        private final List<String> shown = new ArrayList<>();
        private long more;

        private void add(String detail) {
            if (shown.size() < DETAILS_SHOWN) {
                shown.add(detail);
            } else {
                more++;
            }
        }

        private List<String> details() {
            var details = new ArrayList<>(shown);
            if (more > 0) {
                details.add("and %,d more".formatted(more));
            }
            return details;
        }
    }

    private interface Look {
        long at(Wrong wrong) throws IOException;
    }

    /// What cannot even be read is broken, in words that quote nothing of it.
    private Check check(String name, Look look) throws IOException {
        progress.checkCancelled();
        var wrong = new Wrong();
        long count = 0;
        try {
            count = look.at(wrong);
        } catch (JacksonException | IllegalArgumentException | DateTimeException | ZipException | EOFException e) {
            wrong.add("the file cannot be read as what it should be");
        }
        return ManifestCheck.check(name, count, wrong.details());
    }

    List<Check> checks() throws IOException {
        var checks = new ArrayList<Check>();
        checks.add(check("sources", this::sources));
        var read = new Regrading[1];
        checks.add(check("events", wrong -> {
            read[0] = new Regrading(ScopeRow.read(entries.whole(PackageFiles.SCOPE)));
            return events(read[0], wrong);
        }));
        var derived = read[0];
        if (derived != null) {
            var counts = new EnumMap<Exposure, Long>(Exposure.class);
            checks.add(check("grades", wrong -> grades(derived, counts, wrong)));
            checks.add(check("counts", wrong -> counts(counts, wrong)));
            if (beyond > 0) {
                checks.add(new Check("grades by mail or file", Result.NOT_CHECKED, beyond, List.of("""
                    These rest on mails or files that log lines name and a package of version 1 does not hold: \
                    only the case can show them. Maybe ask for a new package.\
                    """)));
            }
            checks.add(check("lines", wrong -> lines(derived, wrong)));
            checks.add(check("coverage", wrong -> coverage(derived, wrong)));
            checks.add(check("unusual hours", wrong -> unusual(derived, wrong)));
        }
        checks.add(check("log chain", this::log));
        return checks;
    }

    private long sources(Wrong wrong) throws IOException {
        return entries.rows(PackageFiles.SOURCES, (number, row) -> {
            var file = SourceRow.read(row);
            files.add(file);
            if (file.read() != file.kept() + file.duplicates() + file.rejected()) {
                wrong.add("evidence file %d: read is not kept + duplicates + rejected"
                        .formatted(file.id().value()));
            }
        });
    }

    private long events(Regrading derived, Wrong wrong) throws IOException {
        var last = new Object() {
            private Instant at = Instant.MIN;
            private long id;
        };
        return entries.rows(PackageFiles.EVENTS, (number, row) -> {
            var stored = EventRow.read(row);
            var at = stored.event().at().instant();
            if (at.isBefore(last.at) || (at.equals(last.at) && stored.id().value() <= last.id)) {
                wrong.add("event %d is out of order or there twice"
                        .formatted(stored.id().value()));
            }
            last.at = at;
            last.id = stored.id().value();
            derived.add(stored);
            if (number % 2_000 == 0) {
                progress.checkCancelled();
                progress.report(number, -1, "log lines");
            }
        });
    }

    private long grades(Regrading derived, Map<Exposure, Long> counts, Wrong wrong) throws IOException {
        derived.evidence(files);
        entries.rows(PackageFiles.GRADES, (number, row) -> derived.survey(TicketRow.ticket(row)));
        var lists = new TicketRow.ReadLists();
        var last = new long[1];
        return entries.rows(PackageFiles.GRADES, (number, row) -> {
            if (number % 2_000 == 0) {
                progress.checkCancelled();
                progress.report(number, -1, "grades");
            }
            var stated = TicketRow.grade(row, lists);
            if (stated.ticket().value() <= last[0]) {
                wrong.add("ticket %d is out of order or there twice"
                        .formatted(stated.ticket().value()));
            }
            last[0] = stated.ticket().value();
            counts.merge(stated.exposure(), 1L, Long::sum);
            compare(derived, row, stated, wrong);
        });
    }

    private void compare(Regrading derived, JsonNode row, GradedExposure stated, Wrong wrong) {
        var again = derived.grade(TicketRow.ticket(row));
        if (Regrading.agree(again, stated)) {
            return;
        }
        if (manifest.version() == PackageFiles.FIRST_VERSION && TicketRow.isBeyond(row) && derived.needsContents()) {
            beyond++;
            return;
        }
        wrong.add("ticket %d: graded again from the events it is %s, the package says %s%s"
                .formatted(
                        stated.ticket().value(),
                        again.exposure(),
                        stated.exposure(),
                        again.exposure() == stated.exposure() ? " for another reason or other events" : ""));
    }

    private long counts(Map<Exposure, Long> counts, Wrong wrong) {
        for (var exposure : Exposure.values()) {
            long added = counts.getOrDefault(exposure, 0L);
            if (manifest.count(exposure.name()) != added) {
                wrong.add("%s: the manifest says %,d, the grades add up to %,d"
                        .formatted(exposure, manifest.count(exposure.name()), added));
            }
        }
        return Exposure.values().length;
    }

    private long coverage(Regrading derived, Wrong wrong) throws IOException {
        var again = entries.normal(CoverageRow.of(derived.findings()));
        if (!entries.whole(PackageFiles.COVERAGE).equals(again)) {
            wrong.add("reckoned again from the events, the coverage differs");
        }
        return again.path("logs").size();
    }

    private long lines(Regrading derived, Wrong wrong) throws IOException {
        var again = derived.findings().resolutions();
        return rows(PackageFiles.LINES, again.size(), number -> CoverageRow.of(again.get(number)), wrong);
    }

    private long unusual(Regrading derived, Wrong wrong) throws IOException {
        var again = derived.unusual();
        return rows(PackageFiles.UNUSUAL, again.size(), number -> UnusualRow.of(again.get(number)), wrong);
    }

    /// Rows that must be exactly these.
    private long rows(String file, int size, IntFunction<? extends Map<String, ?>> again, Wrong wrong)
            throws IOException {
        long stated = entries.rows(file, (number, row) -> {
            if (number > size || !row.equals(entries.normal(again.apply((int) number - 1)))) {
                wrong.add("row %d: reckoned again from the events it differs".formatted(number));
            }
        });
        if (stated < size) {
            wrong.add("%,d rows are missing at the end".formatted(size - stated));
        }
        return stated;
    }

    private long log(Wrong wrong) throws IOException {
        var last = new Object() {
            private long sequence;
            private byte[] hash = LogLink.start();
        };
        long count = entries.rows(PackageFiles.LOG, (number, row) -> {
            var link = LogRow.read(row);
            if (link.sequence() != last.sequence + 1) {
                wrong.add("between log entries %d and %d something was removed"
                        .formatted(last.sequence, link.sequence()));
            }
            if (!Arrays.equals(link.hashAfter(last.hash), link.hash())) {
                wrong.add("log entry %d, or the one before it, was changed".formatted(link.sequence()));
            }
            last.sequence = link.sequence();
            last.hash = link.hash();
        });
        var head = manifest.head();
        if (head.sequence() != last.sequence
                || !head.hash().equals(HexFormat.of().formatHex(last.hash))) {
            wrong.add("the manifest names another head of the log than the chain ends with");
        }
        return count;
    }
}
