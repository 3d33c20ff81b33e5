package org.noticewright.casework.handover;

import java.util.List;

/// Names of what is in a review package, in their order.
final class PackageFiles {

    static final String FORMAT = "noticewright-review-package";
    /// The first knew no mails, files and folders: some grades could not be computed again.
    static final int FIRST_VERSION = 1;

    static final int VERSION = 2;

    static final String MANIFEST = "manifest.json";
    static final String README = "README.txt";
    static final String SCOPE = "scope.json";
    static final String SOURCES = "sources.jsonl";
    static final String EVENTS = "events.jsonl";
    static final String GRADES = "grades.jsonl";
    static final String UNUSUAL = "unusual.jsonl";
    static final String LINES = "lines.jsonl";
    static final String COVERAGE = "coverage.json";
    static final String LOG = "log.jsonl";

    /// All but the manifest, which lists them.
    static final List<String> LISTED = List.of(README, SCOPE, SOURCES, EVENTS, GRADES, LINES, COVERAGE, UNUSUAL, LOG);

    private PackageFiles() {}
}
