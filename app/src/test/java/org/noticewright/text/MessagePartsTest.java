package org.noticewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.text.MessageParts.Kind;
import org.noticewright.text.MessageParts.Part;

class MessagePartsTest {

    private static final List<String> INTRODUCTIONS = List.of(
            "On Mon, Jun 2, 2025 at 10:11 AM Ana Lopez <ana@mail.example> wrote:",
            "On Mon, Jun 2, 2025 at 10:11 AM Ana Maria Lopez de la Cruz\n<ana.maria.lopez@mail.example> wrote:",
            "Am 02.06.2025 um 10:11 schrieb Ana Lopez <ana@mail.example>:",
            "El lun, 2 jun 2025 a las 10:11, Ana Lopez (<ana@mail.example>) escribi\u00f3:",
            "Le lun. 2 juin 2025 \u00e0 10:11, Ana Lopez <ana@mail.example> a \u00e9crit\u00a0:",
            "Em seg., 2 de jun. de 2025 \u00e0s 10:11, Ana Lopez <ana@mail.example> escreveu:");

    private static final List<String> BLOCKS = List.of(
            "-----Original Message-----\n"
                    + "From: Ana Lopez\n"
                    + "Sent: Monday, June 2, 2025 10:11 AM\n"
                    + "To: Help\n"
                    + "Subject: Refill\n",
            "From: Ana Lopez <ana@mail.example>\nSent: Monday, June 2, 2025 10:11 AM\nTo: Help\nSubject: Refill\n",
            "*From:* Ana Lopez <ana@mail.example>\n*Date:* Monday, June 2, 2025\n*To:* Help\n\n",
            "________________________________\n"
                    + "Von: Ana Lopez\n"
                    + "Gesendet: Montag, 2. Juni 2025\n"
                    + "An: Hilfe\n"
                    + "Betreff: Rezept\n",
            "De: Ana Lopez\nEnviado el: lunes, 2 de junio de 2025\nPara: Ayuda\nAsunto: Receta\n",
            "De\u00a0: Ana Lopez\nEnvoy\u00e9\u00a0: lundi 2 juin 2025\n\u00c0\u00a0: Aide\nObjet\u00a0: Ordonnance\n",
            "De: Ana Lopez\nEnviada em: segunda-feira, 2 de junho de 2025\nPara: Ajuda\nAssunto: Receita\n",
            "---------- Forwarded message ---------\n"
                    + "From: Ana Lopez <ana@mail.example>\n"
                    + "Date: Mon, Jun 2, 2025\n"
                    + "Subject: x\n",
            "Begin forwarded message:\n\nFrom: Ana Lopez\nSubject: Refill\nDate: June 2, 2025\n",
            "-------- Urspr\u00fcngliche Nachricht --------\n",
            "##- Please type your reply above this line -##\n");

    @Provide
    Arbitrary<String> mail() {
        Arbitrary<String> piece = Arbitraries.of(
                "my refill is late",
                "\n",
                "\n\n",
                "\r\n",
                "> ",
                ">> quoted",
                "Thanks,\nAna",
                "-- \nAna Lopez",
                "Sent from my iPhone",
                "On 2 June 2025 she wrote:",
                "From: Ana",
                "Sent: today",
                "To: Help",
                "Subject: x",
                "--- Original Message ---",
                "Please do not reply to this email.",
                "555-0142",
                "\u00a0",
                "a: b",
                ">5",
                "This message may contain confidential information. If you are not the intended recipient, delete it.");
        return Combinators.combine(
                        piece.list().ofMaxSize(16), Arbitraries.strings().ofMaxLength(8))
                .as((pieces, noise) -> String.join("", pieces) + noise);
    }

    @Property(tries = 1000)
    void partsLieSideBySideAndCoverTheText(@ForAll("mail") String text) {
        var parts = MessageParts.of(text);
        int at = 0;
        for (Part part : parts.parts()) {
            assertThat(part.start()).isEqualTo(at);
            assertThat(part.end()).isGreaterThan(at);
            assertThat(part.depth() > 0).isEqualTo(part.kind() == Kind.QUOTE);
            assertThat(part.depth()).isLessThanOrEqualTo(MessageParts.DEEPEST);
            at = part.end();
        }
        assertThat(at).isEqualTo(text.length());
        assertThat(parts.newText().length()).isLessThanOrEqualTo(text.length());
    }

    @Property(tries = 500)
    void quotedOnceMoreAllOfItIsAQuote(@ForAll("mail") String text, @ForAll @IntRange(min = 0, max = 5) int form) {
        String quoted = INTRODUCTIONS.get(form) + "\n> " + text.replace("\n", "\n> ");

        assertThat(kinds(quoted)).containsOnly(Kind.QUOTE);
        assertThat(kinds("Please see below.\n\n" + quoted)).startsWith(Kind.NEW).containsOnly(Kind.NEW, Kind.QUOTE);
    }

    @Property(tries = 500)
    void belowTheHeadersOfAMailAllIsAQuote(@ForAll("mail") String text, @ForAll @IntRange(min = 0, max = 10) int form) {
        String quoted = BLOCKS.get(form) + "\n" + text;

        assertThat(kinds(quoted)).containsOnly(Kind.QUOTE);
        assertThat(kinds("Please see below.\n\n" + quoted)).containsExactly(kindsOf(Kind.NEW, quoted));
    }

    private static Kind[] kindsOf(Kind first, String quoted) {
        int quotes = MessageParts.of(quoted).parts().size();
        Kind[] kinds = new Kind[quotes + 1];
        Arrays.fill(kinds, Kind.QUOTE);
        kinds[0] = first;
        return kinds;
    }

    @Test
    void aMarkedQuoteEndsAndTheAnswerBelowIsNew() {
        String text = "On 2 June 2025 Help wrote:\n> Which dose?\n\n50 mg twice a day\n> Which pharmacy?\nElm Street\n";

        assertThat(MessageParts.of(text).newText()).isEqualTo("50 mg twice a day\nElm Street\n");
    }

    @Test
    void chainsKeepTheirDepth() {
        var text = new StringBuilder("see below\n");
        for (int i = 1; i <= 8; i++) {
            text.append("-----Original Message-----\nFrom: a\nSent: b\nTo: c\nSubject: d\n\nword")
                    .append(i)
                    .append('\n');
        }
        assertThat(MessageParts.of(text.toString()).parts().stream().map(Part::depth))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(MessageParts.of("> a\n>> b\n> > > c").parts().stream().map(Part::depth))
                .containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n-- \nAna Lopez\nNurse, Elm Clinic",
                "Sent from my iPhone",
                "Von meinem iPhone gesendet",
                "Enviado desde mi iPhone",
                "Envoy\u00e9 de mon iPhone",
                "Enviado do meu iPhone",
                "Thanks,\nAna",
                "thx\nana",
                "Thank you!\nAna Lopez\n718-555-0163",
                "Best regards,\n\nAna Lopez\nOffice Manager, Elm Dental\nPhone: 718-555-0163\nwww.elm.example",
                "Mit freundlichen Gr\u00fc\u00dfen\nAna Lopez",
                "Saludos cordiales,\nAna",
                "Cordialement,\nAna Lopez",
                "Atenciosamente,\nAna",
                "Thanks, Ana",
                "- Ana",
                "Ana Lopez\nClaims Adjuster, Elm Mutual\n718-555-0163"
            })
    void knowsSignatures(String signature) {
        String text = "My refill is late again, please look into it.\n\n" + signature;

        assertThat(kinds(text)).containsExactly(Kind.NEW, Kind.SIGNATURE);
        assertThat(MessageParts.of(text).newText().strip()).isEqualTo("My refill is late again, please look into it.");
        assertThat(kinds(text + "\n\nOn 2 June 2025 Help wrote:\n> how are you"))
                .containsExactly(Kind.NEW, Kind.SIGNATURE, Kind.QUOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIDENTIALITY NOTICE: this email may contain privileged information. If you got it in error, delete"
                        + " it.",
                "This message may contain confidential information. If you are not the intended recipient, please"
                        + " delete it.",
                "Click here to unsubscribe from our list.",
                "This is an automated message. Please do not reply to this email.",
                "This is not medical advice. If this is an emergency call 911.",
                "Bitte antworten Sie nicht auf diese E-Mail.",
                "Por favor, no responda a este mensaje.",
                "Merci de ne pas r\u00e9pondre \u00e0 ce message.",
                "Por favor, n\u00e3o responda a este e-mail."
            })
    void knowsFooters(String footer) {
        assertThat(kinds("Your order has shipped.\n\n" + footer)).containsExactly(Kind.NEW, Kind.FOOTER);
        assertThat(kinds("It has shipped.\n\nRegards,\nAna Lopez\n\n" + footer + "\n"))
                .containsExactly(Kind.NEW, Kind.SIGNATURE, Kind.FOOTER);
        var parts = MessageParts.of("Your metformin has shipped. " + footer);
        assertThat(parts.newText()).startsWith("Your metformin has shipped.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please unsubscribe me, I had the surgery",
                "I got this in error: it says confidential information about my HIV test",
                "Do not reply by mail. My phone is 718-555-0163.",
                "From: Elm Street\nTo: Oak Street",
                "On Monday my doctor wrote: take two",
                "On Monday he wrote:\ntake two a day",
                "> 5 mg? it was >5 and >=3",
                "Name: Ana Lopez\nDOB: 1/2/1990\nPhone: 718-555-0163",
                "Ana Lopez\n12 Elm St\n718-555-0163",
                "Thanks for the metformin",
                "thanks!\n\ncan you tell me when the refill comes",
                "The pharmacy to use is\n\nElm pharmacy on 5th street please",
                "Best pharmacy ever?"
            })
    void takesNothingAwayFromWhatIsNew(String text) {
        String said = text.startsWith(">") ? text.substring(2) : text;

        assertThat(MessageParts.of(said).newText()).isEqualTo(said);
    }

    @Test
    void aPostscriptBelowTheSignatureIsNew() {
        var parts = MessageParts.of("My refill is late.\n\nThanks,\nAna\n\nPS: my dose is 50 mg now, not 25\n");

        assertThat(parts.newText()).contains("refill").contains("50 mg").doesNotContain("Ana");
    }

    @Test
    void aTextOfManyShortOrOneLongLineTakesOnePass() {
        for (String unit :
                List.of("> a\n", "From: a\n", "On a wrote:\n", "Thanks,\n", "x ", "--\n", "\n", "do not reply. ")) {
            String text = unit.repeat((1 << 20) / unit.length());
            assertThat(MessageParts.of(text).parts().getLast().end()).isEqualTo(text.length());
        }
    }

    private static List<Kind> kinds(String text) {
        return MessageParts.of(text).parts().stream().map(Part::kind).toList();
    }
}
