package org.noticewright.desktop.rules;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.ChangeRules;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.InWords;
import org.noticewright.desktop.shared.Screen;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.PatientStatusPolicy;

/// By which rules the case is judged: dictionary, effect of changes, steps.
public final class RulesScreen extends Screen<BorderPane> {

    private final RulesViewModel model;
    private final Sheets sheets;
    private final TabPane tabs = new TabPane();
    private final Tab effectTab;
    private final DictionaryPane dictionary;
    private final ComboBox<PatientStatusPolicy> policy = new ComboBox<>();
    private final ComboBox<GrayZone> grayZone = new ComboBox<>();
    private final ComboBox<ChangeRules.Names> names = new ComboBox<>();
    private final Label state = Controls.muted("");
    private int known;

    public RulesScreen(RulesViewModel model, Sheets sheets) {
        super(ScreenName.RULES, new BorderPane(), model::refresh);
        this.model = model;
        this.sheets = sheets;
        dictionary = new DictionaryPane(model, this::showEffect, () -> new ValueForm(sheets, model).open());
        effectTab = tab("effect", "Effect", new EffectPane(model, sheets).node());
        tabs.setId("rules-tabs");
        tabs.getTabs()
                .addAll(
                        tab("dictionary", "Dictionary", dictionary.node()),
                        effectTab,
                        tab("steps", "Steps", new StepsPane(model, sheets).node()));
        var status = Controls.muted("");
        status.setId("rules-status");
        status.textProperty().bind(model.status());
        state.setId("rules-state");
        model.state().subscribe(this::show);
        var head = Controls.row(Controls.title("Rules"), Controls.spring(), status);
        state.setWrapText(true);
        var chosen = Controls.row(
                label("Gray zone", grayZone),
                grayZone(),
                label("Names", names),
                names(),
                label("Patient-status policy", policy),
                policy());
        var top = new VBox(6, head, state, chosen);
        top.setPadding(new Insets(20, 20, 6, 20));
        tabs.setPadding(new Insets(0, 20, 20, 20));
        node().setTop(top);
        node().setCenter(tabs);
    }

    private static Tab tab(String id, String title, Node content) {
        var tab = new Tab(title, content);
        tab.setId("rules-" + id);
        tab.setClosable(false);
        return tab;
    }

    private static Label label(String text, Node labelled) {
        var label = Controls.muted(text);
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(labelled);
        return label;
    }

    private ComboBox<ChangeRules.Names> names() {
        names.setId("rules-names");
        names.setMinWidth(ComboBox.USE_PREF_SIZE);
        names.setAccessibleText("Names that every record is read with");
        names.setDisable(model.readOnly());
        names.setConverter(new InWords<>(names.getItems(), this::words));
        names.valueProperty().subscribe(one -> model.want(one == null ? ChangeRules.Names.AS_THEY_ARE : one));
        return names;
    }

    private String words(ChangeRules.Names one) {
        return switch (one) {
            case AS_THEY_ARE -> known == 0 ? "Each record's own" : "Of the whole case (%,d)".formatted(known);
            case COLLECTED -> known == 0 ? "Of the whole case" : "Of the whole case, collected anew";
            case NONE -> "Each record's own";
        };
    }

    private void showNames(int now) {
        known = now;
        names.getItems().setAll(ChangeRules.Names.AS_THEY_ARE, ChangeRules.Names.COLLECTED);
        if (now > 0) {
            names.getItems().add(ChangeRules.Names.NONE);
        }
        names.setValue(ChangeRules.Names.AS_THEY_ARE);
    }

    private ComboBox<GrayZone> grayZone() {
        grayZone.setId("rules-gray-zone");
        grayZone.setMinWidth(ComboBox.USE_PREF_SIZE);
        grayZone.setAccessibleText("Whether the sense of words is asked where the lists leave it open");
        grayZone.getItems().setAll(GrayZone.values());
        grayZone.setDisable(model.readOnly());
        grayZone.setConverter(new InWords<>(grayZone.getItems(), RulesScreen::words));
        grayZone.valueProperty().subscribe(model::want);
        return grayZone;
    }

    private static String words(GrayZone one) {
        return switch (one) {
            case ON -> "Wording is read too";
            case OFF -> "Listed words alone";
        };
    }

    private ComboBox<PatientStatusPolicy> policy() {
        policy.setId("rules-policy");
        policy.setMinWidth(ComboBox.USE_PREF_SIZE);
        policy.setAccessibleText("Patient-status policy");
        policy.getItems().setAll(PatientStatusPolicy.values());
        policy.setDisable(model.readOnly());
        policy.setConverter(new InWords<>(policy.getItems(), Words::of));
        policy.valueProperty().subscribe(model::want);
        return policy;
    }

    private void show(RulesViewModel.@Nullable State now) {
        if (now == null) {
            state.setText("Reading…");
            return;
        }
        policy.setValue(now.policy());
        grayZone.setValue(now.grayZone());
        showNames(now.names());
        state.setText("Rules %s · %s%s"
                .formatted(
                        now.version(),
                        Words.counted(now.entries(), "dictionary entry", "dictionary entries"),
                        now.outdated() == 0
                                ? ""
                                : " · %s judged by other rules: show the effect of these"
                                        .formatted(Words.counted(now.outdated(), "record was", "records were"))));
    }

    private void showEffect() {
        model.showEffect(() -> tabs.getSelectionModel().select(effectTab));
    }

    @Override
    public Node firstFocus() {
        return dictionary.firstFocus();
    }
}
