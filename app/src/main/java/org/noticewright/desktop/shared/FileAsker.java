package org.noticewright.desktop.shared;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/// Asks the user for files and folders.
public interface FileAsker {

    List<Path> filesToImport(Node owner);

    Optional<Path> fileToOpen(Node owner, String title);

    Optional<Path> fileToCreate(Node owner, String title, String suggestedName);

    Optional<Path> folder(Node owner, String title);

    /// The platform's own dialogs.
    static FileAsker platform() {
        return new FileAsker() {
            @Override
            public List<Path> filesToImport(Node owner) {
                var files = chooser("Import evidence")
                        .showOpenMultipleDialog(owner.getScene().getWindow());
                return files == null
                        ? List.of()
                        : files.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> fileToOpen(Node owner, String title) {
                return Optional.ofNullable(
                                chooser(title).showOpenDialog(owner.getScene().getWindow()))
                        .map(File::toPath);
            }

            @Override
            public Optional<Path> fileToCreate(Node owner, String title, String suggestedName) {
                var chooser = chooser(title);
                chooser.setInitialFileName(suggestedName);
                return Optional.ofNullable(
                                chooser.showSaveDialog(owner.getScene().getWindow()))
                        .map(File::toPath);
            }

            @Override
            public Optional<Path> folder(Node owner, String title) {
                var chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showDialog(owner.getScene().getWindow()))
                        .map(File::toPath);
            }
        };
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
