package org.noticewright.desktop;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.layout.BorderPane;
import org.noticewright.desktop.access.AccessScreen;
import org.noticewright.desktop.access.AccessViewModel;
import org.noticewright.desktop.evidence.EvidenceScreen;
import org.noticewright.desktop.evidence.EvidenceViewModel;
import org.noticewright.desktop.letters.LettersScreen;
import org.noticewright.desktop.letters.LettersViewModel;
import org.noticewright.desktop.obligations.ObligationsScreen;
import org.noticewright.desktop.obligations.ObligationsViewModel;
import org.noticewright.desktop.overview.Blocker;
import org.noticewright.desktop.overview.OverviewScreen;
import org.noticewright.desktop.overview.OverviewViewModel;
import org.noticewright.desktop.records.RecordsScreen;
import org.noticewright.desktop.records.RecordsViewModel;
import org.noticewright.desktop.rules.RulesScreen;
import org.noticewright.desktop.rules.RulesViewModel;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.FileAsker;
import org.noticewright.desktop.shared.Screen;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.timeline.TimelineScreen;
import org.noticewright.desktop.timeline.TimelineViewModel;

/// The rail and the screens of one open case. The shown screen reads again whenever the case changed; the
/// others do when they are next shown.
final class CaseView extends BorderPane {

    private final CaseSession session;
    private final Rail rail;
    private final OverviewViewModel overview;
    private final EvidenceScreen evidence;
    private final RecordsScreen records;
    private final Map<ScreenName, Screen<?>> screens = new EnumMap<>(ScreenName.class);
    private final Set<ScreenName> stale = EnumSet.allOf(ScreenName.class);
    private ScreenName shown = ScreenName.OVERVIEW;

    CaseView(CaseSession session, Sheets sheets, FileAsker asker, Runnable toggleTheme, Runnable close) {
        this.session = session;
        rail = new Rail(this::show, toggleTheme, close);
        overview = new OverviewViewModel(session);
        evidence = new EvidenceScreen(new EvidenceViewModel(session), sheets, asker);
        records = new RecordsScreen(new RecordsViewModel(session), sheets);
        add(new OverviewScreen(overview, this::settle, asker));
        add(evidence);
        add(new AccessScreen(new AccessViewModel(session), sheets, asker));
        add(records);
        add(new RulesScreen(new RulesViewModel(session), sheets));
        add(new TimelineScreen(new TimelineViewModel(session), sheets));
        add(new ObligationsScreen(new ObligationsViewModel(session), sheets));
        add(new LettersScreen(new LettersViewModel(session), asker));
        setLeft(rail);
        overview.summary().subscribe(summary -> {
            if (summary != null) {
                for (var name : ScreenName.values()) {
                    rail.badge(name, OverviewViewModel.badge(summary, name));
                }
            }
        });
        session.revision().subscribe(_ -> caseChanged());
        show(ScreenName.OVERVIEW);
    }

    private void add(Screen<?> screen) {
        screens.put(screen.name(), screen);
        screen.node().setId("screen-" + screen.name().id());
    }

    private Screen<?> screen(ScreenName name) {
        return Objects.requireNonNull(screens.get(name));
    }

    Rail rail() {
        return rail;
    }

    void show(ScreenName name) {
        shown = name;
        rail.select(name);
        var screen = screen(name);
        setCenter(screen.node());
        if (name == ScreenName.OVERVIEW || stale.remove(name) || derivesFromDecisions(name)) {
            screen.refresh();
        }
        // Split panes take their parts in only when they are styled; before that the table could not get the focus.
        screen.node().applyCss();
        screen.firstFocus().requestFocus();
    }

    private static boolean derivesFromDecisions(ScreenName name) {
        return name == ScreenName.LETTERS || name == ScreenName.OBLIGATIONS;
    }

    void importFiles() {
        show(ScreenName.EVIDENCE);
        evidence.importFiles();
    }

    private void settle(Blocker blocker) {
        if (blocker == Blocker.NEEDS_REVIEW) {
            records.showToReview();
        }
        show(blocker.screen());
    }

    private void caseChanged() {
        stale.addAll(EnumSet.allOf(ScreenName.class));
        if (screens.size() == ScreenName.values().length) {
            stale.remove(shown);
            screen(shown).refresh();
            if (shown != ScreenName.OVERVIEW) {
                overview.caseChanged();
            }
        }
    }

    CaseSession session() {
        return session;
    }
}
