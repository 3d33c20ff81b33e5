package org.noticewright.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.ChangeRules;
import org.noticewright.casework.ChangeRules.Names;
import org.noticewright.casework.ChangeRules.Wanted;
import org.noticewright.casework.ClassifyCase;
import org.noticewright.casework.DerivePeople;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RuleEffect;
import org.noticewright.casework.RuleSteps;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.SharedClassifiers;
import org.noticewright.domain.CaseDictionary.Edit;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// A case of tickets that carry fields and tags, classified anew for each test, and what changes its rules.
abstract class ClassifiedCase {

    static final Classifier CLASSIFIER = SharedClassifiers.SENSES;
    static final MetadataKey FORM_3 = MetadataKey.field("form", "3");
    static final MetadataKey BRAND = MetadataKey.field("Brand", "ACNE  records");
    static final Meaning HAIR_LOSS =
            new Meaning(DataElement.DIAGNOSIS, EnumSet.of(SpecialCategory.SEXUAL_HEALTH), "hair loss");
    static final int TICKETS = 120;

    @TempDir
    Path folder;

    private final ClassifyCase classify = new ClassifyCase(() -> CLASSIFIER);
    final DerivePeople derivePeople = new DerivePeople();
    final ChangeRules changeRules = new ChangeRules(() -> CLASSIFIER, classify, derivePeople);

    @Nullable
    CaseFile open;

    @BeforeEach
    void aClassifiedCase() {
        open = TestCases.create(folder);
        TestCases.load(caseFile(), "t.json", MetadataTickets.some(TICKETS, 7));
        refresh();
    }

    @AfterEach
    void close() {
        caseFile().close();
    }

    CaseFile caseFile() {
        return Objects.requireNonNull(open);
    }

    void refresh() {
        classify.run(caseFile(), Progress.NONE);
        derivePeople.run(caseFile(), Progress.NONE);
    }

    static Wanted confirming() {
        return new Wanted(List.of(new Edit(FORM_3, HAIR_LOSS, "List of forms")), null, Names.AS_THEY_ARE, null);
    }

    static Wanted rejecting() {
        return new Wanted(
                List.of(new Edit(BRAND, Meaning.nothing("a company"), "Name of a label")),
                null,
                Names.AS_THEY_ARE,
                null);
    }

    RuleSteps.Step apply(Wanted wanted) {
        return changeRules.apply(caseFile(), wanted, "Asked by counsel", Progress.NONE);
    }

    RuleEffect effect(Wanted wanted) {
        return changeRules.effect(caseFile(), wanted, Progress.NONE);
    }

    Classification of(long ticket) {
        return caseFile().classifications().of(new Ticket.Id(ticket)).orElseThrow();
    }

    long firstWith(MetadataKey key, Verdict verdict) {
        var found = new ArrayList<Long>();
        caseFile().tickets().forEachWholeJudged(Progress.NONE, judged -> {
            boolean carries = judged.head().fields().stream()
                    .anyMatch(field ->
                            MetadataKey.field(field.label(), field.value()).equals(key));
            if (carries && judged.effectiveVerdict() == verdict) {
                found.add(judged.id().value());
            }
        });
        return found.getFirst();
    }
}
