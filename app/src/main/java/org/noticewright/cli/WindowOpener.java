package org.noticewright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;

/// How a command gets a window, without knowing the toolkit.
public interface WindowOpener {

    /// Whether a window could be shown on this machine.
    boolean hasDisplay();

    /// Opens the window and returns when it is closed.
    ///
    /// @param caseFile the case to open at once, or null for the start screen
    /// @param mode how the case is opened
    void open(Casework casework, @Nullable Path caseFile, CaseFiles.Mode mode);

    /// Shows a case that is open already and returns when the window is closed; the window closes the case.
    void show(Casework casework, CaseFile caseFile);
}
