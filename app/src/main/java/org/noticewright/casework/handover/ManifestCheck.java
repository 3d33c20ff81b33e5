package org.noticewright.casework.handover;

import java.io.EOFException;
import java.io.IOException;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.noticewright.casework.CaseLog;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Verification.Check;
import org.noticewright.casework.Verification.Result;
import org.noticewright.domain.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The manifest, and every file held against it.
final class ManifestCheck {

    private final PackageEntries entries;
    private final JsonNode manifest;
    private final Sha256 sha256;
    private final Map<String, Listed> listed = new LinkedHashMap<>();

    private record Listed(String sha256, long bytes, long rows) {}

    private ManifestCheck(PackageEntries entries, JsonNode manifest, Sha256 sha256) {
        this.entries = entries;
        this.manifest = manifest;
        this.sha256 = sha256;
        for (var file : manifest.required("files")) {
            listed.put(
                    file.required("name").asString(),
                    new Listed(
                            file.required("sha256").asString(),
                            file.required("bytes").asLong(),
                            file.required("rows").asLong()));
        }
    }

    /// @throws IllegalArgumentException when there is no manifest, or one of something else
    static ManifestCheck read(PackageEntries entries) throws IOException {
        if (!entries.names().contains(PackageFiles.MANIFEST)) {
            throw foreign("it has no manifest.json");
        }
        try (var in = entries.open(PackageFiles.MANIFEST)) {
            var sha256 = Sha256.of(in);
            var manifest = entries.whole(PackageFiles.MANIFEST);
            if (!PackageFiles.FORMAT.equals(manifest.path("format").asString(""))) {
                throw foreign("its manifest names another format");
            }
            int version = manifest.path("version").asInt(0);
            if (version < PackageFiles.FIRST_VERSION || version > PackageFiles.VERSION) {
                throw foreign("it is of version %s and this program knows version %d"
                        .formatted(manifest.path("version").asString("none"), PackageFiles.VERSION));
            }
            return new ManifestCheck(entries, manifest, sha256);
        } catch (JacksonException e) {
            throw foreign("its manifest is not complete");
        }
    }

    private static IllegalArgumentException foreign(String why) {
        return new IllegalArgumentException("""
            The file is not a review package this program can check: %s. \
            Maybe another file was chosen, or a newer program wrote it.\
            """.formatted(why));
    }

    int version() {
        return manifest.path("version").asInt();
    }

    Sha256 sha256() {
        return sha256;
    }

    CaseLog.Head head() {
        return new CaseLog.Head(
                manifest.required("logSequence").asLong(),
                manifest.required("logHash").asString());
    }

    long count(String grade) {
        return manifest.path("grades").path(grade).asLong(-1);
    }

    boolean allPresent() {
        return new HashSet<>(entries.names()).containsAll(PackageFiles.LISTED);
    }

    /// Exactly the files that belong there, each once and listed.
    Check names() {
        var wrong = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var name : entries.names()) {
            boolean known = name.equals(PackageFiles.MANIFEST) || PackageFiles.LISTED.contains(name);
            if (!known) {
                wrong.add("a file that does not belong there");
            } else if (!seen.add(name)) {
                wrong.add(name + " is there twice");
            }
        }
        for (var name : PackageFiles.LISTED) {
            if (!seen.contains(name)) {
                wrong.add(name + " is missing");
            }
            if (!listed.containsKey(name)) {
                wrong.add(name + " is not in the manifest");
            }
        }
        return check("files", entries.names().size(), wrong);
    }

    Check hashes(Progress progress) throws IOException {
        var wrong = new ArrayList<String>();
        long looked = 0;
        var there = new HashSet<>(entries.names());
        for (var entry : listed.entrySet()) {
            progress.checkCancelled();
            progress.report(++looked, listed.size(), "files");
            if (!there.contains(entry.getKey())) {
                continue;
            }
            try {
                hash(entry.getKey(), entry.getValue(), wrong);
            } catch (ZipException | EOFException e) {
                wrong.add(entry.getKey() + " cannot be unpacked");
            }
        }
        return check("hashes", looked, wrong);
    }

    private void hash(String name, Listed expected, List<String> wrong) throws IOException {
        var digest = Sha256.digest();
        long bytes = 0;
        long lines = 0;
        try (var in = new DigestInputStream(entries.open(name), digest)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        if (!Sha256.ofDigest(digest.digest()).hex().equals(expected.sha256)) {
            wrong.add(name + " was changed: its SHA-256 is not the manifest's");
        }
        if (bytes != expected.bytes) {
            wrong.add("%s has %,d bytes, the manifest says %,d".formatted(name, bytes, expected.bytes));
        }
        if (name.endsWith(".jsonl") && lines != expected.rows) {
            wrong.add("%s has %,d rows, the manifest says %,d".formatted(name, lines, expected.rows));
        }
    }

    static Check check(String name, long count, List<String> wrong) {
        return new Check(name, wrong.isEmpty() ? Result.OK : Result.BROKEN, count, wrong);
    }
}
