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

    private EvidenceFileCheck() {}

    static Check of(List<DataSource> sources, Progress progress) {
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
                } else if (!hash(source.path(), progress).equals(source.sha256())) {
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

    private static Sha256 hash(Path path, Progress progress) throws IOException {
        MessageDigest digest = Sha256.digest();
        long total = Files.size(path);
        long done = 0;
        try (var stream = Files.newInputStream(path)) {
            var buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
                done += read;
                progress.checkCancelled();
                progress.report(done, total, "bytes");
            }
        }
        return Sha256.ofDigest(digest.digest());
    }
}
