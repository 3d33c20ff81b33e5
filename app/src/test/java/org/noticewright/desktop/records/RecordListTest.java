package org.noticewright.desktop.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;

class RecordListTest {

    private final List<long[]> asked = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private final RecordList list = new RecordList(this::read);

    private void read(long[] ids, Consumer<List<Tickets.Row>> then) {
        asked.add(ids);
        answers.add(() ->
                then.accept(Arrays.stream(ids).mapToObj(RecordListTest::row).toList()));
    }

    private static Tickets.Row row(long id) {
        return new Tickets.Row(
                new Ticket.Id(id),
                new NativeKey("generic", "t" + id),
                "",
                "",
                null,
                null,
                false,
                false,
                Set.of(),
                Exposure.POSSIBLE);
    }

    @Test
    void readsOnlyWhatIsLookedAt() {
        list.replace(LongStream.range(0, 1_000_000).toArray());
        assertThat(list).hasSize(1_000_000);
        for (int i = 500_000; i < 500_040; i++) {
            list.get(i);
        }
        assertThat(asked)
                .hasSizeLessThanOrEqualTo(2)
                .allSatisfy(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(RecordList.PAGE));
    }

    @Test
    void showsValuesInRowsThatAreAlreadyThere() {
        list.replace(new long[] {7, 9});
        var row = list.get(1);
        assertThat(row.values().get()).isNull();
        answers.getFirst().run();
        assertThat(row.values().get()).isEqualTo(row(9));
        assertThat(list.get(1)).isSameAs(row);
    }

    @Test
    void anAnswerForAnEarlierListIsDropped() {
        list.replace(new long[] {7});
        var row = list.get(0);
        list.replace(new long[] {8});
        answers.getFirst().run();
        assertThat(row.values().get()).isNull();
    }

    @Test
    void theSameIdsAgainKeepRowsAndReadValuesAnew() {
        var changes = new ArrayList<Object>();
        list.replace(new long[] {7, 9});
        var row = list.get(0);
        list.addListener((ListChangeListener<RecordRow>) changes::add);
        list.replace(new long[] {7, 9});
        assertThat(list.get(0)).isSameAs(row);
        assertThat(changes).isEmpty();
        assertThat(asked).hasSize(2);
    }

    @Test
    void findsRowsByPlaceAndId() {
        list.replace(new long[] {7, 9, 11});
        assertThat(list.indexOf(list.get(2))).isEqualTo(2);
        assertThat(list.indexOfId(new Ticket.Id(9))).isEqualTo(1);
        assertThat(list.indexOfId(new Ticket.Id(10))).isEqualTo(-1);
    }
}
