package org.noticewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.noticewright.text.MessageParts.Kind;
import org.noticewright.text.MessageParts.Part;

/// [MessageKinds] says of each place what [MessageParts] says.
class MessageKindsTest {

    @Provide
    Arbitrary<String> mail() {
        return Arbitraries.of(
                        "my refill is late",
                        "",
                        "\r",
                        "> quoted",
                        ">> quoted twice",
                        "On Mon, Jun 2, 2025 at 10:11 AM Ana Lopez <ana@mail.example> wrote:",
                        "Thanks,",
                        "Best regards",
                        "— Ana",
                        "Ana Lopez",
                        "ana",
                        "Nurse, Elm Hospital",
                        "Phone: 555-0142",
                        "-- ",
                        "--",
                        "Sent from my iPhone",
                        "PS: my dose is 50 mg now, not 25, and I would rather have it sent to the house than to the"
                                + " shop",
                        "Thank you so much, I will call the clinic tomorrow morning about the new prescription then.",
                        "Thanks",
                        "Please do not reply to this email.",
                        "Thanks. Please do not reply to this email.",
                        "This message may contain confidential information. If you are not the recipient, delete it.",
                        "I am confidential.",
                        "\u00a0")
                .list()
                .ofMaxSize(14)
                .map(lines -> String.join("\n", lines));
    }

    @Property(tries = 3000)
    void saysWhatThePartsSay(@ForAll("mail") String text) {
        Kind[] said = said(text);
        var kinds = MessageKinds.of(text);
        for (int at = 0; at < text.length(); at++) {
            assertThat(kinds.at(at)).isEqualTo(said[at]);
        }
        for (int at = text.length() - 1; at >= 0; at -= 7) {
            assertThat(kinds.at(at)).isEqualTo(said[at]);
        }
    }

    @Property(tries = 1000)
    void asksOfOnePlaceAloneTooWhatThePartsSay(@ForAll("mail") String text, @ForAll int place) {
        if (!text.isEmpty()) {
            int at = Math.floorMod(place, text.length());
            assertThat(MessageKinds.of(text).at(at)).isEqualTo(said(text)[at]);
        }
    }

    /// Of each character the kind of its part.
    private static Kind[] said(String text) {
        var kinds = new Kind[text.length()];
        for (Part part : MessageParts.of(text).parts()) {
            Arrays.fill(kinds, part.start(), part.end(), part.kind());
        }
        return kinds;
    }
}
