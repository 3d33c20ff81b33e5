package org.noticewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Verification.Check;
import org.noticewright.casework.Verification.Result;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Sha256;

/// Compares the evidence files with the hashes taken when they were imported.
final class EvidenceFileCheck {

    private static final int BUFFER = 1 << 20;

    private final Progress progress;
    private final long total;
    private long done;

    /// @param total bytes of all files
    private EvidenceFileCheck(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    static Check of(List<DataSource> sources, Progress progress) {
        long total = sources.stream().mapToLong(DataSource::bytes).sum();
        return new EvidenceFileCheck(progress, total).of(sources);
    }

    private Check of(List<DataSource> sources) {
        var detail = new ArrayList<String>();
        boolean changed = false;
        boolean missing = false;
        for (var source : sources) {
            progress.checkCancelled();
            try {
                if (!Files.isRegularFile(source.path())) {
                    missing = true;
                    detail.add("Evidence file %d is not where it was."
                            .formatted(source.id().value()));
                } else if (!hash(source.path()).equals(source.sha256())) {
                    changed = true;
                    detail.add("Evidence file %d was changed since it was imported."
                            .formatted(source.id().value()));
                }
            } catch (IOException unreadable) {
                missing = true;
                detail.add(
                        "Evidence file %d cannot be read.".formatted(source.id().value()));
            }
        }
        var result = changed ? Result.BROKEN : missing ? Result.NOT_CHECKED : Result.OK;
        return new Check("evidence files", result, sources.size(), detail);
    }

    private Sha256 hash(Path path) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (var stream = Files.newInputStream(path)) {
            var buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
                done += read;
                progress.checkCancelled();
                progress.report(done, Math.max(total, done), "bytes");
            }
        }
        return Sha256.ofDigest(digest.digest());
    }
}
