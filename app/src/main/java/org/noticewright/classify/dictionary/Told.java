package org.noticewright.classify.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;

/// What a case's dictionary says of one ticket. It overrules the word lists where it speaks: an entry with a
/// meaning becomes the finding, an entry without one takes the health words of its value back to a mention.
public final class Told {

    public static final Told NOTHING = new Told(List.of());

    private static final String DETECTOR = "dictionary";
    /// A person confirmed it.
    private static final Confidence CONFIRMED = new Confidence(0.95);
    private static final Confidence MENTION = new Confidence(0.1);

    private final List<Hit> hits;

    private record Hit(CaseDictionary.Entry entry, TextRef text, TextSpan span) {}

    private Told(List<Hit> hits) {
        this.hits = hits;
    }

    public static Told of(CaseDictionary dictionary, Ticket ticket) {
        if (dictionary.isEmpty()) {
            return NOTHING;
        }
        var hits = new ArrayList<Hit>();
        for (var carried : CarriedValues.of(ticket)) {
            var entry = dictionary.find(carried.key());
            if (entry != null) {
                hits.add(new Hit(entry, carried.text(), carried.span()));
            }
        }
        return hits.isEmpty() ? NOTHING : new Told(hits);
    }

    public boolean isNothing() {
        return hits.isEmpty();
    }

    /// Whether the dictionary decides what this finding is about health, so that the finding does not count.
    public boolean overrules(Finding finding) {
        if (!finding.element().isHealthContent()) {
            return false;
        }
        for (var hit : hits) {
            if (hit.text.equals(finding.text()) && hit.span.overlaps(finding.span())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the dictionary says that a text means nothing about health, as a whole.
    public boolean silences(TextRef text, int length) {
        for (var hit : hits) {
            if (hit.entry.meaning().isNothing()
                    && hit.text.equals(text)
                    && hit.span.start() == 0
                    && hit.span.end() == length) {
                return true;
            }
        }
        return false;
    }

    /// Adds what the dictionary says of one text.
    ///
    /// @param overruled what the word lists found there and [#overrules] took away
    /// @param special takes the categories of confirmed entries
    public void add(
            TextRef text,
            List<Finding> overruled,
            String version,
            List<Finding> findings,
            Set<SpecialCategory> special) {
        for (var hit : hits) {
            if (!hit.text.equals(text)) {
                continue;
            }
            var meaning = hit.entry.meaning();
            var element = meaning.element();
            if (element != null) {
                findings.add(finding(hit, element, CONFIRMED, version));
                special.addAll(meaning.special());
            } else {
                overruled.stream()
                        .filter(finding -> hit.span.overlaps(finding.span()))
                        .findFirst()
                        .ifPresent(first -> findings.add(finding(hit, first.element(), MENTION, version)));
            }
        }
    }

    private static Finding finding(Hit hit, DataElement element, Confidence confidence, String version) {
        return new Finding(
                hit.text,
                hit.span,
                element,
                Finding.Kind.PLAIN,
                Finding.Partial.WHOLE,
                DETECTOR,
                hit.entry.rule(),
                version,
                confidence);
    }
}
