package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.store.TestCases.load;
import static org.noticewright.store.TestCases.tickets;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Ticket;

class TicketJoinOrderTest {

    @Provide
    Arbitrary<List<Evidence>> anyOrder() {
        return Arbitraries.shuffle(TicketPieces.ALL);
    }

    @Property(tries = 25)
    void theOrderOfPiecesDoesNotMatter(@ForAll("anyOrder") List<Evidence> order) throws IOException {
        assertThat(assembled(order)).isEqualTo(assembled(TicketPieces.ALL));
    }

    private static List<Ticket> assembled(List<Evidence> pieces) throws IOException {
        var own = Files.createTempDirectory("join-test");
        try (var throwAway = TestCases.FILES.throwAway(own)) {
            load(throwAway, "a.json", pieces.subList(0, pieces.size() / 2));
            load(throwAway, "b.json", pieces.subList(pieces.size() / 2, pieces.size()));
            return tickets(throwAway);
        } finally {
            Files.delete(own);
        }
    }
}
