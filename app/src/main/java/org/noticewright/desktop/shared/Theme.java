package org.noticewright.desktop.shared;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;

/// Light or dark. The theme's style sheets sit on the scene, not on the application, so that two windows (or a
/// test's pictures) never disturb each other.
public enum Theme {
    LIGHT,
    DARK;

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    public void applyTo(Scene scene) {
        var base = this == LIGHT ? new PrimerLight() : new PrimerDark();
        scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(List.of(sheet(name().toLowerCase(Locale.ROOT)), sheet("desktop")));
    }

    private static String sheet(String name) {
        var path = "/org/noticewright/desktop/" + name + ".css";
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
