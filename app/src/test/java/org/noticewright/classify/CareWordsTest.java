package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.classify.Said.judged;
import static org.noticewright.classify.Said.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Verdict;

/// Weak words of care, dates, idioms, languages and who asks: when a METADATA ticket stays free of review and
/// when not.
class CareWordsTest {

    private static Classification from(Profile.Role role, String name, String email, String text) {
        var profile = new Profile(null, role, name, email, null, null, null);
        return judged(PlainTickets.of(
                "t",
                "",
                profile,
                List.of(),
                List.of(),
                List.of(PlainTickets.message(Message.Author.REQUESTER, null, text)),
                List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The page with the appointment calendar stays white since the update.",
                "Where is the button for the pharmacy list in the new menu of the app?",
                "Chat started: 2024-03-19 17:07:16 UTC\n(17:08:26) Ada: the login page hangs",
                "The update started on March 3, 2025 and the app is slow since then.",
                "Your page on consults of March 3, 2025 loads slowly since the update.",
                "Birchline Telehealth sends two newsletters a day, please stop one.",
                "This app is a pain to use and such a headache, fix the login.",
                "I am sick of errors on the login page, sick and tired of it.",
                "Your page is infected, says the virus scanner on the laptop.",
                "The save button is disabled on the profile page since the update.",
                "My way home is Dr. Hollis Blvd, the form drops the first word of it.",
                "Password recovery sends no e-mail and the chat session timed out.",
                "Please be patient with me, the keyboard is new."
            })
    void everydayWordsAskForNoReview(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I need a new tablet of it soon.",
                "my pharmacy never called back",
                "appointment?",
                "my leg is infected",
                "Rx# 7727438, when will it be ready?"
            })
    void aClaimedWeakWordAsksForReviewAtLeast(String text) {
        Classification result = said(text);

        assertThat(result.verdict() == Verdict.PHI || result.needsReview()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please cancel my appointment on March 3, 2025",
                "results of my test, I think fasting sugar 212",
                "he has sweats and restless legs since friday",
                "my prescription started on March 3, 2025",
                "what about the azitromicina",
                "Sertralin wurde nicht geliefert",
                "mi trazodona no llegó",
                "weight_mgmt_rx",
                "the semaglutida pen"
            })
    void whatSpeaksOfCareIsPhi(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quiero cambiar mi correo porque ya no puedo entrar con la contraseña de antes, muchas gracias por"
                        + " todo.",
                "Bonjour, je ne peux pas me connecter avec mon adresse et je voudrais changer le mot de passe, merci.",
                "Guten Tag, ich kann mich nicht anmelden und möchte bitte mein Passwort ändern, weil es nicht geht.",
                "Olá, não consigo entrar na minha conta e quero mudar o meu endereço porque já não uso esse, obrigado."
            })
    void languagesOfTheListsAreRead(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Desde el jueves tengo fiebre y me duele la garganta, ¿qué hago con la medicina?",
                "J'ai mal au dos depuis lundi et les effets secondaires sont forts, que faire ?",
                "Seit Montag habe ich Durchfall und Schwindel, soll ich die Tabletten absetzen?",
                "Estou com dor de cabeça desde ontem e o remédio não faz nada, o que faço?"
            })
    void healthInTheseLanguagesIsPhi(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @Test
    void otherLanguagesAreNamed() {
        assertThat(said("Buongiorno, non riesco a entrare nel mio conto e vorrei cambiare la password perché non"
                                + " funziona più, grazie.")
                        .reason())
                .contains("Italian");
        assertThat(said("Здравствуйте, я не могу войти в свой кабинет, помогите пожалуйста")
                        .reason())
                .contains("Cyrillic");
        assertThat(said("ログインできません。パスワードを変更したいです。お願いします。").reason()).contains("Japanese");
        assertThat(said("xq zzt brrw klop vrat snuk plim dorf gnat wuzz").reason())
                .contains("another language");
    }

    @Test
    void machinesAndDesksAreNobody() {
        assertThat(from(
                                Profile.Role.END_USER,
                                "Status Monitor",
                                "alerts@ops.example",
                                "Disk 91 % full, renewal disabled.")
                        .verdict())
                .isEqualTo(Verdict.NONE);
        assertThat(from(
                                Profile.Role.END_USER,
                                "Mail Delivery System",
                                "mailer-daemon@mx.example",
                                "550 mailbox unavailable")
                        .verdict())
                .isEqualTo(Verdict.NONE);
        assertThat(from(
                                Profile.Role.END_USER,
                                "Birchline Supplies",
                                "billing@birchline.example",
                                "Please find our statement.")
                        .verdict())
                .isEqualTo(Verdict.NONE);
    }

    @Test
    void aNewslettersTitleIsNoName() {
        assertThat(from(
                                Profile.Role.END_USER,
                                "Weekly Gazette",
                                "newsletter@gazette.example",
                                "Ten offers of the week.")
                        .verdict())
                .isEqualTo(Verdict.NONE);
    }

    @Test
    void aPersonBehindADesksAddressIsAPerson() {
        assertThat(from(Profile.Role.END_USER, "Maria Lopez", "office@lopez.example", "the login page hangs")
                        .verdict())
                .isEqualTo(Verdict.METADATA);
        assertThat(from(Profile.Role.END_USER, "Birchline Supplies", "tom@birchline.example", "the login page hangs")
                        .verdict())
                .isEqualTo(Verdict.METADATA);
        assertThat(from(
                                Profile.Role.END_USER,
                                "Status Monitor",
                                "alerts@ops.example",
                                "patient: Ada Quarrington, DOB 07/21/1988, has a rash")
                        .verdict())
                .isEqualTo(Verdict.PHI);
    }

    @Test
    void staffWhoAskAreNoPatientsButThoseTheyNameAre() {
        assertThat(from(Profile.Role.AGENT, "Tom Baker", "tom@desk.example", "Checking the trigger for tag rash_photo.")
                        .verdict())
                .isEqualTo(Verdict.NONE);
        assertThat(from(
                                Profile.Role.AGENT,
                                "Tom Baker",
                                "tom@desk.example",
                                "Patient: Ada Quarrington called, she has a rash.")
                        .verdict())
                .isEqualTo(Verdict.PHI);
    }
}
