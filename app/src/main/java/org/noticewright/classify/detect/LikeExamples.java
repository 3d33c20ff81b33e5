package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.Finding;
import org.noticewright.domain.NearestExamples;
import org.noticewright.domain.Ticket;

/// Finds the labelled examples that the sentences of a ticket are most like to the sense model. Apart from the
/// classification on purpose: no verdict rests on them, and a run over an export does not pay for them.
public final class LikeExamples {

    /// Examples of each sentence.
    private static final int NEAREST = 3;
    /// Sentences of a ticket: those of the surest findings.
    private static final int MOST_SENTENCES = 4;

    private final TicketScanner scanner;
    private final SenseModel model;
    private final Lexicon lexicon;
    private volatile @Nullable LabelledSentences examples;

    /// @param scanner that asks the sense model
    public LikeExamples(TicketScanner scanner, Lexicon lexicon) {
        this.scanner = scanner;
        this.model = Objects.requireNonNull(scanner.senseModel(), "a scanner that asks the sense of words");
        this.lexicon = lexicon;
    }

    /// A sentence and what the sense model found or doubted in it.
    private record Moved(AskedSentence sentence, List<Integer> findings) {}

    /// @param findings of the ticket by the same scanner, dictionary and names
    /// @param standing how far these get; when the model found nothing, how far the lists get
    public NearestExamples of(
            Ticket ticket,
            List<Finding> findings,
            Standing standing,
            CaseDictionary dictionary,
            NamesOfCase caseNames) {
        LabelledSentences known = examples();
        if (known.isEmpty()) {
            return NearestExamples.NONE;
        }
        List<Moved> moved = moved(scanner.asked(ticket, dictionary, caseNames), findings, standing);
        SenseModel.Reader reader = model.new Reader();
        return new NearestExamples(
                known.stamp(),
                moved.stream()
                        .map(one -> new NearestExamples.Sentence(
                                one.sentence().text(),
                                one.sentence().span(),
                                one.findings(),
                                known.nearest(reader.point(one.sentence().words()), NEAREST)))
                        .toList());
    }

    private static List<Moved> moved(List<AskedSentence> asked, List<Finding> findings, Standing standing) {
        List<Integer> sensed = IntStream.range(0, findings.size())
                .filter(i -> isSensed(findings.get(i)))
                .boxed()
                .toList();
        if (sensed.isEmpty()) {
            // Where lists decide the model was asked only whether to doubt them, and did not.
            return standing != Standing.OPEN
                    ? List.of()
                    : asked.stream()
                            .max(Comparator.comparingInt(AskedSentence::sure))
                            .map(sentence -> List.of(new Moved(sentence, List.of())))
                            .orElse(List.of());
        }
        var moved = new ArrayList<Moved>();
        for (AskedSentence sentence : asked) {
            List<Integer> here =
                    sensed.stream().filter(i -> sentence.holds(findings.get(i))).toList();
            if (!here.isEmpty()) {
                moved.add(new Moved(sentence, here));
            }
        }
        return surest(moved, findings);
    }

    private static boolean isSensed(Finding finding) {
        boolean sense = Rule.isSense(finding.rule()) && !finding.rule().equals(Rule.CARE_READ.id());
        return sense || Rule.isDoubt(finding.rule());
    }

    private static List<Moved> surest(List<Moved> moved, List<Finding> findings) {
        Comparator<Moved> bySureness = Comparator.comparingDouble(one -> -one.findings().stream()
                .mapToDouble(i -> findings.get(i).confidence().value())
                .max()
                .orElse(0));
        List<Moved> most =
                moved.stream().sorted(bySureness).limit(MOST_SENTENCES).toList();
        return moved.stream().filter(most::contains).toList();
    }

    private LabelledSentences examples() {
        LabelledSentences known = examples;
        if (known == null) {
            synchronized (this) {
                known = examples;
                if (known == null) {
                    known = new LabelledSentences(Lexicon.labelledSentences(), lexicon, model);
                    examples = known;
                }
            }
        }
        return known;
    }
}
