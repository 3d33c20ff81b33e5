package org.noticewright.casework.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.noticewright.casework.CaseLog;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Verification.Check;
import org.noticewright.casework.Verification.Result;
import org.noticewright.domain.Sha256;

/// Checks a review package against itself: no case, no keys.
public final class VerifyReviewPackage {

    /// @param manifest SHA-256 of the manifest, to be compared with paper
    /// @param head head of the case's log when the package was made, to be compared with paper
    public record Verified(List<Check> checks, Sha256 manifest, CaseLog.Head head) {

        public Verified {
            checks = List.copyOf(checks);
        }

        public boolean broken() {
            return checks.stream().anyMatch(check -> check.result() == Result.BROKEN);
        }
    }

    /// @throws IllegalArgumentException when the file is no review package at all
    public Verified run(Path file, Progress progress) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entries = new PackageEntries(zip);
            var manifest = ManifestCheck.read(entries);
            var checks = new ArrayList<Check>();
            checks.add(manifest.names());
            checks.add(manifest.hashes(progress));
            if (checks.stream().noneMatch(check -> check.result() == Result.BROKEN && !manifest.allPresent())) {
                checks.addAll(new ContentChecks(entries, manifest, progress).checks());
            }
            return new Verified(checks, manifest.sha256(), manifest.head());
        } catch (ZipException e) {
            throw new IllegalArgumentException("""
                The file %s is not a zip that can be read. \
                Maybe it was cut on the way, or another file was chosen.\
                """.formatted(file.getFileName()), e);
        }
    }
}
