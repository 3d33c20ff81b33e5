package org.noticewright.desktop.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.MessageSections;
import org.noticewright.desktop.records.RecordDetail.Segment;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.ContextMention;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;

class RecordDetailTest {

    private static Finding finding(int start, int end) {
        return new Finding(
                new TextRef.Subject(),
                new TextSpan(start, end),
                DataElement.MEDICATION,
                Finding.Kind.PLAIN,
                Finding.Partial.WHOLE,
                "test",
                new RuleId("test"),
                "1",
                new Confidence(1));
    }

    @Property
    void segmentsAlwaysSpellTheWholeText(
            @ForAll @StringLength(max = 40) String text,
            @ForAll @Size(max = 6) List<@IntRange(max = 50) Integer> starts,
            @ForAll @Size(max = 6) List<@IntRange(max = 12) Integer> lengths) {
        var findings = IntStream.range(0, Math.min(starts.size(), lengths.size()))
                .mapToObj(i -> finding(starts.get(i), starts.get(i) + lengths.get(i)))
                .toList();
        var segments = RecordDetail.segments(text, findings);
        assertThat(segments.stream().map(Segment::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(segments).allSatisfy(segment -> {
            var on = segment.finding();
            if (on != null) {
                assertThat(segment.text())
                        .isEqualTo(text.substring(on.span().start(), on.span().end()));
            }
        });
    }

    @Property
    void sectionsAlwaysShowTheWholeMessage(
            @ForAll @Size(max = 8) List<@From("lines") String> lines,
            @ForAll @Size(max = 6) List<@IntRange(max = 150) Integer> starts,
            @ForAll @Size(max = 6) List<@IntRange(max = 40) Integer> lengths) {
        var text = String.join("\n", lines);
        var findings = IntStream.range(0, Math.min(starts.size(), lengths.size()))
                .mapToObj(i -> finding(starts.get(i), starts.get(i) + lengths.get(i)))
                .toList();
        var segments = RecordDetail.segments(text, findings);
        var sections = RecordDetail.sections(MessageSections.of(text), segments);
        assertThat(sections.stream()
                        .flatMap(section -> section.segments().stream())
                        .map(Segment::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(sections.stream().mapToLong(RecordDetail.Shown::findings).sum())
                .isEqualTo(segments.stream()
                        .filter(segment -> segment.finding() != null)
                        .count());
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                "My refill is late",
                "> I take ibuprofen",
                ">> and before that aspirin",
                "On Mon, Jan 5, 2026 at 8:00 AM Help <help@clinic.example> wrote:",
                "-- ",
                "Robin Sample",
                "Sent from my iPhone",
                "",
                "This e-mail is confidential. If you are not the intended recipient, delete it.");
    }

    @Test
    void quotedTextIsApart() {
        var text = "It still hurts.\n\nOn Mon, Jan 5, 2026 at 8:00 AM Help <help@clinic.example> wrote:\n> How is your"
                + " knee?\n";
        var sections = RecordDetail.sections(MessageSections.of(text), RecordDetail.segments(text, List.of()));
        assertThat(sections)
                .extracting(RecordDetail.Shown::kind)
                .containsExactly(MessageSections.Kind.WRITTEN, MessageSections.Kind.QUOTED);
    }

    @Test
    void theLongerOfTwoThatStartTogetherShows() {
        var longer = finding(0, 8);
        assertThat(RecordDetail.segments("ibuprofen", List.of(finding(0, 3), longer)))
                .containsExactly(new Segment("ibuprofe", longer), new Segment("n", null));
    }

    @Test
    void aSpanBeyondTheTextIsLeftOut() {
        assertThat(RecordDetail.segments("short", List.of(finding(2, 9)))).containsExactly(new Segment("short", null));
    }

    @Test
    void numbersOfEvidenceAreDrawnTogether() {
        assertThat(RecordDetail.numbers(List.of(0))).isEqualTo("1");
        assertThat(RecordDetail.numbers(List.of(0, 1))).isEqualTo("1, 2");
        assertThat(RecordDetail.numbers(List.of(0, 1, 8, 9, 10, 13))).isEqualTo("1, 2, 9 to 11, 14");
    }

    @Test
    void whatIsNoElementIsShownBesideTheFindings() {
        var mention = new ContextMention(new TextRef.Subject(), new TextSpan(13, 18), ContextMention.Kind.PLACE);
        var drug = finding(0, 9);

        var segments = RecordDetail.withContext(
                RecordDetail.segments("ibuprofen in Paris, he said", List.of(drug)), List.of(mention));

        assertThat(segments)
                .containsExactly(
                        new Segment("ibuprofen", drug),
                        new Segment(" in ", null),
                        new Segment("Paris", null, mention),
                        new Segment(", he said", null));
    }
}
