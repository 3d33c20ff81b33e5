package org.noticewright.desktop.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.ChangeRules;
import org.noticewright.casework.ProposeMeanings;
import org.noticewright.casework.RuleEffect;
import org.noticewright.casework.RuleSteps;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.ValueUse;

/// The dictionary with proposals, the edits that are not applied yet, the effect of what is wanted, and the
/// steps.
public final class RulesViewModel {

    /// Rows of a long list that are read for show.
    static final int MOST_SHOWN = 500;

    private final CaseSession session;
    private final ObservableList<Value> values = FXCollections.observableArrayList();
    private final ObservableList<Value> valuesView = FXCollections.unmodifiableObservableList(values);
    private final ObservableList<RuleSteps.Step> steps = FXCollections.observableArrayList();
    private final ObservableList<RuleSteps.Step> stepsView = FXCollections.unmodifiableObservableList(steps);
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Shown> effect = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Map<MetadataKey, CaseDictionary.Edit> edits = new LinkedHashMap<>();
    private final Map<MetadataKey, ValueUse> uses = new LinkedHashMap<>();
    private final Set<MetadataKey> byHand = new LinkedHashSet<>();
    private @Nullable CaseDictionary dictionary;
    private @Nullable PatientStatusPolicy wantedPolicy;
    private @Nullable GrayZone wantedGrayZone;
    private ChangeRules.Names wantedNames = ChangeRules.Names.AS_THEY_ARE;

    /// One value in the table.
    ///
    /// @param use its counts; null until they were counted
    /// @param entry what the dictionary says; null when nothing
    /// @param edit what is wanted and not applied; null when nothing
    public record Value(
            MetadataKey key,
            @Nullable ValueUse use,
            CaseDictionary.@Nullable Entry entry,
            CaseDictionary.@Nullable Edit edit) {

        /// What is wanted before what is, what is before what the machine suggests.
        public @Nullable Meaning meaning() {
            if (edit != null) {
                return edit.meaning();
            }
            if (entry != null) {
                return entry.meaning();
            }
            return use == null ? null : use.suggested();
        }

        @Override
        public String toString() {
            return "Value[" + key + "]";
        }
    }

    /// By which rules the case is judged.
    ///
    /// @param names how many names of the case every record is read with, people's and staff's
    /// @param outdated tickets judged by other rules than `version`
    public record State(
            String version, PatientStatusPolicy policy, GrayZone grayZone, int entries, int names, long outdated) {}

    /// An effect with the rows to show of it.
    ///
    /// @param wanted what has this effect
    /// @param changed rows of the first tickets that change
    /// @param gained each person gained, by the first record that makes the difference
    public record Shown(
            ChangeRules.Wanted wanted,
            RuleEffect effect,
            List<ChangedRow> changed,
            List<PersonRow> gained,
            List<PersonRow> lost) {

        @Override
        public String toString() {
            return "Shown[" + effect.tickets() + " tickets]";
        }
    }

    public record ChangedRow(RuleEffect.Changed changed, Tickets.Row row) {
        @Override
        public String toString() {
            return "ChangedRow[" + changed + "]";
        }
    }

    public record PersonRow(RuleEffect.Person person, Tickets.Row first) {
        @Override
        public String toString() {
            return "PersonRow[" + person.records().size() + " records]";
        }
    }

    public RulesViewModel(CaseSession session) {
        this.session = session;
    }

    public boolean readOnly() {
        return session.readOnly();
    }

    public ObservableList<Value> values() {
        return valuesView;
    }

    /// Newest first.
    public ObservableList<RuleSteps.Step> steps() {
        return stepsView;
    }

    public ReadOnlyObjectProperty<@Nullable State> state() {
        return state.getReadOnlyProperty();
    }

    /// The effect of what is wanted, null until it was asked for.
    public ReadOnlyObjectProperty<@Nullable Shown> effect() {
        return effect.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /// Why the last thing asked for was not done, empty when it was.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    private record Read(State state, CaseDictionary dictionary, List<RuleSteps.Step> steps) {}

    public void refresh() {
        session.jobs().read("Reading the rules", _ -> read(), this::show);
    }

    private Read read() {
        var caseFile = session.caseFile();
        var changeRules = session.casework().changeRules();
        var current = caseFile.meanings().current();
        var names = caseFile.names().current();
        return new Read(
                new State(
                        changeRules.version(caseFile),
                        caseFile.classifications().policy(),
                        caseFile.classifications().grayZone(),
                        current.entries().size(),
                        names.people().size() + names.staff().size(),
                        changeRules.outdated(caseFile)),
                current,
                caseFile.ruleSteps().all());
    }

    private void show(Read read) {
        dictionary = read.dictionary();
        state.set(read.state());
        steps.setAll(read.steps());
        list();
    }

    /// Counts the values of all tickets on a worker and proposes those a person should explain.
    public void propose() {
        session.jobs()
                .start(
                        "Counting the values of the metadata",
                        progress -> session.casework().proposeMeanings().run(session.caseFile(), progress),
                        this::proposed);
    }

    private void proposed(ProposeMeanings.Rows rows) {
        uses.clear();
        rows.rows().forEach(row -> uses.put(row.key(), row.use()));
        status.set("%s, counted on %s"
                .formatted(
                        Words.counted(rows.proposals(), "proposal", "proposals"),
                        Words.counted(rows.tickets(), "record", "records")));
        list();
    }

    /// Entries first, then what was added by hand, then proposals.
    private void list() {
        var known = dictionary == null ? CaseDictionary.EMPTY : dictionary;
        var listed = new ArrayList<Value>();
        known.entries().forEach(entry -> listed.add(value(entry.key(), entry)));
        byHand.stream()
                .filter(key -> known.find(key) == null && !uses.containsKey(key))
                .forEach(key -> listed.add(value(key, null)));
        uses.keySet().stream().filter(key -> known.find(key) == null).forEach(key -> listed.add(value(key, null)));
        if (!listed.equals(values)) {
            values.setAll(listed);
        }
    }

    private Value value(MetadataKey key, CaseDictionary.@Nullable Entry entry) {
        return new Value(key, uses.get(key), entry, edits.get(key));
    }

    /// Takes a value that nobody proposed into the list.
    public void add(MetadataKey key) {
        byHand.add(key);
        list();
    }

    /// Notes what a person wants of a value; it is applied with the others.
    ///
    /// @param meaning null takes the entry back
    /// @return whether it was noted; else [#problem()] says why not
    public boolean edit(MetadataKey key, @Nullable Meaning meaning, String reason) {
        if (readOnly()) {
            problem.set(Controls.READ_ONLY);
            return false;
        }
        if (reason.isBlank()) {
            problem.set("An entry needs a reason. Press R and say who knows what the value means.");
            return false;
        }
        problem.set("");
        edits.put(key, new CaseDictionary.Edit(key, meaning, reason.strip()));
        edited();
        return true;
    }

    /// Forgets what was wanted of a value.
    public void forget(MetadataKey key) {
        if (edits.remove(key) != null) {
            edited();
        }
    }

    private void edited() {
        effect.set(null);
        list();
    }

    public int edits() {
        return edits.size();
    }

    public boolean isEdited(MetadataKey key) {
        return edits.containsKey(key);
    }

    public boolean hasEntry(MetadataKey key) {
        return dictionary != null && dictionary.find(key) != null;
    }

    /// @param policy null to leave it
    public void want(@Nullable PatientStatusPolicy policy) {
        var now = state.get();
        wantedPolicy = now != null && now.policy() == policy ? null : policy;
        effect.set(null);
    }

    /// @param grayZone null to leave it
    public void want(@Nullable GrayZone grayZone) {
        var now = state.get();
        wantedGrayZone = now != null && now.grayZone() == grayZone ? null : grayZone;
        effect.set(null);
    }

    public void want(ChangeRules.Names names) {
        wantedNames = names;
        effect.set(null);
    }

    private ChangeRules.Wanted wanted() {
        return new ChangeRules.Wanted(List.copyOf(edits.values()), wantedPolicy, wantedNames, wantedGrayZone);
    }

    /// Judges every ticket by what is wanted, on a worker; nothing is written.
    public void showEffect(Runnable shown) {
        problem.set("");
        var wanted = wanted();
        session.jobs()
                .start(
                        "Judging all records by the changed rules",
                        progress -> shown(
                                wanted, session.casework().changeRules().effect(session.caseFile(), wanted, progress)),
                        made -> {
                            effect.set(made);
                            shown.run();
                        });
    }

    private Shown shown(ChangeRules.Wanted wanted, RuleEffect made) {
        var caseFile = session.caseFile();
        var changed = made.changed().stream().limit(MOST_SHOWN).toList();
        var rows = rows(
                caseFile,
                changed.stream().mapToLong(one -> one.ticket().value()).toArray());
        return new Shown(
                wanted,
                made,
                changed.stream()
                        .filter(one -> rows.apply(one.ticket().value()) != null)
                        .map(one -> new ChangedRow(one, rows.apply(one.ticket().value())))
                        .toList(),
                people(caseFile, made.people().gained()),
                people(caseFile, made.people().lost()));
    }

    private static List<PersonRow> people(CaseFile caseFile, List<RuleEffect.Person> people) {
        var shown = people.stream().limit(MOST_SHOWN).toList();
        var rows = rows(
                caseFile,
                shown.stream()
                        .mapToLong(person -> person.records().getFirst().value())
                        .toArray());
        return shown.stream()
                .map(person -> new PersonRow(
                        person, rows.apply(person.records().getFirst().value())))
                .toList();
    }

    private static LongFunction<Tickets.Row> rows(CaseFile caseFile, long[] ids) {
        var byId = caseFile.tickets().rows(ids).stream()
                .collect(Collectors.toMap(row -> row.id().value(), row -> row, (one, same) -> one));
        return byId::get;
    }

    /// Applies the effect that is shown, as one step.
    ///
    /// @return what is wrong, null when it was started
    public @Nullable String apply(String reason) {
        var shown = effect.get();
        if (readOnly()) {
            return Controls.READ_ONLY;
        }
        if (shown == null) {
            return "Look at the effect first: it shows what would be applied.";
        }
        session.jobs()
                .start(
                        "Applying the rules to all records",
                        progress -> session.casework()
                                .changeRules()
                                .apply(session.caseFile(), shown.wanted(), reason, progress),
                        step -> {
                            edits.clear();
                            byHand.clear();
                            wantedPolicy = null;
                            wantedGrayZone = null;
                            wantedNames = ChangeRules.Names.AS_THEY_ARE;
                            effect.set(null);
                            status.set("Step %d applied: %s, %s judged anew."
                                    .formatted(
                                            step.id().value(),
                                            step.what(),
                                            Words.counted(step.tickets(), "record", "records")));
                            session.changed();
                        });
        return null;
    }

    /// @return what is wrong, null when it was started
    public @Nullable String undo(RuleSteps.Step step, String reason) {
        if (readOnly()) {
            return Controls.READ_ONLY;
        }
        session.jobs()
                .start(
                        "Undoing step " + step.id().value(),
                        progress ->
                                session.casework().changeRules().undo(session.caseFile(), step.id(), reason, progress),
                        back -> {
                            effect.set(null);
                            status.set("Step %d undone: %s as before it."
                                    .formatted(step.id().value(), Words.counted(back, "record is", "records are")));
                            session.changed();
                        });
        return null;
    }

    /// Whether this step can be undone now: any that carried decisions over, and the newest that changed rules.
    public boolean isUndoable(RuleSteps.Step step) {
        if (step.undone() || readOnly()) {
            return false;
        }
        return step.kind() == RuleSteps.Kind.ALIKE
                || steps.stream()
                        .filter(other -> other.kind() == RuleSteps.Kind.RULES && !other.undone())
                        .findFirst()
                        .filter(newest -> newest.id().equals(step.id()))
                        .isPresent();
    }
}
