package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.PlainTickets;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.Message;
import org.noticewright.domain.Ticket;

class CareReaderTest {

    private final Lexicon lexicon = Lexicon.load();
    private final SenseModel words = new HealthSense(lexicon).model();
    private final CareModel model = CareModel.read(lexicon.model(Model.CARE));

    /// Texts are read together because long loops are fast: what a text says may not depend on what is read beside it.
    @Test
    void textsThatAreReadTogetherSayWhatTheySayApart() {
        TicketScanner.Looked looked =
                TicketScanner.withoutCareWords(lexicon, Judge::standing).look(ticket());
        var features = new CareFeatures(lexicon, words, looked.findings());
        List<Passage> texts = looked.texts().stream()
                .filter(CareWords::isRead)
                .map(TicketText::awake)
                .toList();
        texts.forEach(features::learn);

        var together = model.new Reader();
        var first = new ArrayList<Integer>();
        texts.forEach(text -> first.add(together.take(features, features.read(text))));
        together.read();

        assertThat(texts).hasSize(3);
        for (int text = 0; text < texts.size(); text++) {
            var apart = model.new Reader();
            int size = features.read(texts.get(text));
            assertThat(apart.take(features, size)).isZero();
            apart.read();
            assertThat(margins(together, first.get(text), size)).isEqualTo(margins(apart, 0, size));
        }
        assertThat(first).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    }

    /// Longer than the room that is kept, and short again.
    @Test
    void aReaderTakesAnyLengthAgainAndAgain() {
        TicketScanner.Looked looked =
                TicketScanner.withoutCareWords(lexicon, Judge::standing).look(ticket());
        var features = new CareFeatures(lexicon, words, looked.findings());
        Passage text = looked.texts().stream()
                .filter(CareWords::isRead)
                .map(TicketText::awake)
                .toList()
                .getLast();
        var reader = model.new Reader();
        int size = features.read(text);
        reader.take(features, size);
        reader.read();
        List<Integer> alone = margins(reader, 0, size);

        reader.clear();
        int last = 0;
        while (reader.count() < 5_000) {
            last = reader.take(features, size);
        }
        reader.read();
        assertThat(margins(reader, last, size)).isEqualTo(alone);

        reader.clear();
        reader.take(features, size);
        reader.read();
        assertThat(margins(reader, 0, size)).isEqualTo(alone);
    }

    /// Of each word how much it speaks of each tag.
    private static List<Integer> margins(CareModel.Reader reader, int first, int size) {
        return IntStream.range(0, size * (CareModel.TAGS - 1))
                .map(i -> reader.margin(first + i / (CareModel.TAGS - 1), 1 + i % (CareModel.TAGS - 1)))
                .boxed()
                .toList();
    }

    private static Ticket ticket() {
        return PlainTickets.thread(
                "the new strips",
                PlainTickets.message(Message.Author.REQUESTER, null, "they do not stick to my meter at all"),
                PlainTickets.message(Message.Author.REQUESTER, null, "and my sugar was 142 after lunch again"));
    }
}
