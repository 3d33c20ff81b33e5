package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;

/// Names by example, each line one class of what goes wrong. `[...]` marks each name; what is not marked must
/// not come out as one. Nobody is known beforehand.
class NamesTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refill for a woman of 61, [Denise K]. seen in May",
                "this concerns [John Smith] and his order",
                "the parcel was signed by [Robert Brown] on Monday",
                "My name is [Ngozi Okonkwo] and I moved",
                "My name is [Zvrblo] and I moved",
                "my name is [ngozi okonkwo] and i moved",
                "hi, i'm [jessica] and i moved",
                "Please add [Tünde Horváth] to my account",
                "Please add [Jarmila de la Cruz] to my account",
                "[OKAFOR, GRACE]\n4 parcels",
                "Requester: [Okafor, Grace M].\n4 parcels",
                "****** [Okafor, Grace M].\n4 parcels",
            })
    void findsNamesOfEveryForm(String marked) {
        findsWhatIsMarked(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I flew to Boston and on to London in June",
                "he was treated at Cedar Sinai last spring",
                "a child with Stevens-Johnson syndrome",
                "the high Wells score worried me",
                "she works at St. Joseph near the river",
                "we drove to Colorado Springs",
                "Send it to\n12 Elm Street\nColorado Springs\n",
                "This is Spring and may be hope",
            })
    void leavesWhatIsNoName(String text) {
        findsWhatIsMarked(text);
    }

    /// Nothing but the sentence tells these: no list has them, or the lists say that they are words.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "She and [Tebogzo] were at the party",
                "I spoke with [Xochiquetl] about the invoice and she agreed",
                "please tell [priyanka] that the refill came",
                "my sister [Hope] will pay on Friday",
                "I think that [Scott] called me twice",
                "Unlike [Krzyzewsky], she never wrote back",
            })
    void asksTheSentenceWhereListsAreSilent(String marked) {
        findsWhatIsMarked(marked);
    }

    /// Contraceptives are called like women; a surname behind tells which it is, also beside a drug.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Hailey Brandt], 16, wants Nexplanon info",
                "[Camila Ortiz] asked for Nexplanon",
                "Confidential contact - [Hailey Brandt]",
            })
    void tellsAPersonFromADrugByTheSurname(String marked) {
        findsWhatIsMarked(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Zorvex app crashes on my Pixel every Friday",
                "Will this ship in May? Hope so",
                "my dad has Parkinson's and Crohn's disease",
                "I take Yasmin and Camila since June",
                "we moved from Jordan to Virginia last year",
                "The Server Halcyon restarted twice",
                "We stayed near Brixworth in Norway",
                "Faith in the process, Grace period and Rose gold",
            })
    void leavesWordsPlacesDrugsAndMachines(String text) {
        findsWhatIsMarked(text);
    }

    /// A text that stands alone: names that no list has are taken where the sentence says so, at its beginning too and
    /// in
    /// small letters.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Ardifeld] is so annoying in this video",
                "[Manessidra] should have called me before",
                "No call today [Dorvik] ?",
                "thanks [obrandu] you saved my day",
                "just watched the [Simon Posford] DJ set",
            })
    void takesUnheardNamesOfATextThatStandsAlone(String marked) {
        findsWhatIsMarked(marked);
    }

    /// Exclamations, short forms, spellings by ear; everyday words in large letters; what may be a place or a thing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gotcha ! I knew it was you",
                "Welp that was a bad day",
                "Hmph , she said",
                "Beyoooooond excited to see you tomorrow",
                "Tonightt is so good",
                "Hehehehe I will tell her",
                "Sittin in my room all day",
                "At the right time You'd be home",
                "THIS IS SO GOOD",
                "I cant believe This Is On The Trending Tab",
                "my twin Need u here",
                "a Scumlin said hello",
                "we returned to Deanwell by helicopter",
                "Imedicare",
            })
    void leavesTalkShoutsAndThings(String text) {
        findsWhatIsMarked(text);
    }

    @Test
    void asksTheModelAboutLittleOfATicket() {
        long asked = 0;
        long all = 0;
        for (Ticket ticket : PlainTickets.read(PlainTickets.corpus("tickets.ndjson"))) {
            asked += CLASSIFIER.askedOf(ticket);
            all += ticket.messages().stream()
                    .mapToLong(message -> message.text().length())
                    .sum();
        }

        assertThat(asked * 100).isBetween(all, 8 * all);
    }

    private static void findsWhatIsMarked(String marked) {
        var example = MarkedText.of(marked);

        assertThat(names(PlainTickets.ticket(null, example.text()))).isEqualTo(example.marked());
    }

    private static List<String> names(Ticket ticket) {
        return CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT).findings().stream()
                .filter(finding -> finding.element() == DataElement.NAME && finding.text() instanceof TextRef.Body)
                .filter(finding -> finding.confidence().value() >= Judge.COUNTS)
                .map(finding -> finding.text()
                        .in(ticket)
                        .substring(finding.span().start(), finding.span().end()))
                .toList();
    }
}
