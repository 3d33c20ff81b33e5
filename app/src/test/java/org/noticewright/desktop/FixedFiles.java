package org.noticewright.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.noticewright.desktop.shared.FileAsker;

/// Answers as a user who always chooses the same: the platform's own dialogs cannot be clicked by a test.
record FixedFiles(List<Path> imports, Path folderForLetters) implements FileAsker {

    @Override
    public List<Path> filesToImport(Node owner) {
        return imports;
    }

    @Override
    public Optional<Path> fileToOpen(Node owner, String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> fileToCreate(Node owner, String title, String suggestedName) {
        return Optional.of(folderForLetters.resolveSibling(suggestedName));
    }

    @Override
    public Optional<Path> folder(Node owner, String title) {
        return Optional.of(folderForLetters);
    }
}
