package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.PlainTickets;
import org.noticewright.classify.SharedClassifiers;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Verdict;

/// Whom a profile stands for: a person, or a thing that sends mail. In doubt a person, who would be missed.
class AskersTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    @ParameterizedTest
    @CsvSource({
        "Release Notes, release@tools.example, NONE",
        "Field Bulletin, fsn@devices.example, NONE",
        "backup, backup@nas.example, NONE",
        // The mail server of a company is no provider of people's own addresses.
        "Release Notes, release@mail.tools.example, NONE",
        "Field Bulletin, fsn@email.devices-live.example, NONE",
        "Field Bulletin, fieldbulletin@yahoo.co.uk, PHI",
        "Field Bulletin, fieldbulletin@GMail.com, PHI",
        // Called by two words, but at a provider of people's own addresses.
        "Field Bulletin, fieldbulletin@gmail.com, PHI",
        "Sunny Rivers, sunny@mill.example, PHI",
        "Ana Bulletin, bulletin@mill.example, PHI",
        "Field Bulletin, maria@mill.example, PHI",
        "Oyelaran Wojtkiewska, ow@mill.example, PHI",
        // Robots, whatever they are called beside.
        "QA Bot, qa-bot@mill.example, NONE",
        "Grafton Metrics, alert@eu-graftonmetrics.example, NONE",
        "Avisos de servicio, avisos@luzdelvalle.example, NONE",
        "Maria Metrics, alerts@mill.example, PHI",
        "Warehouse Monitor, warehouse@mill.example, NONE",
        "Telehealth Weekly, tw@mill.example, NONE",
        "Ana Monitor, ana@mill.example, PHI",
        "Ana Bot, ana.bot@gmail.com, PHI",
        // A mailbox called by the thing's own words.
        "Conference Room 4, room4@mill.example, NONE",
        "Copier 3F, copier3f@mill.example, NONE",
        "Warehouse Monitor, wm@mill.example, NONE",
        "HR Pulse, pulse@mill.example, NONE",
        "IT Helpdesk, it-helpdesk@mill.example, NONE",
        "Kiosk 3, kiosk@mill.example, NONE",
        "Larkfield Components QA, recalls@mill.example, NONE",
        "LIMS Autosender, lims@mill.example, NONE",
        "Ana Kiosk, kiosk@mill.example, PHI",
        "Rowan Fields RN, rounds@mill.example, PHI",
        "Conference Room 4, room4@gmail.com, PHI",
        "Conference Room 4, maria@mill.example, PHI",
        "Ana Monitor, am@mill.example, PHI",
        "Ana Webb 3rd, webb3rd@mill.example, PHI",
        "Guest 4, guest4@mill.example, PHI",
        // A person who writes from a desk's mailbox.
        "Yevgenia Tarkington, accounts@tarkingtonblooms.example, PHI",
        "Yevgenia Tarkington, noreply@tarkingtonblooms.example, NONE",
        "Boletín Salud, boletin@mill.example, NONE",
        "City Billing, accounts@mill.example, NONE",
        // Names of programs and firms in one word.
        "StatusPinger, ping@statuspinger.example, NONE",
        "ParcelNow, parcel@parcelnow.example, NONE",
        "ParcelNow, Parcel@ParcelNow.example, NONE",
        "Rank Masters, grow@rankmasters.example, PHI",
        "Carpenter, jo@carpenter.example, PHI",
        "Grandma Fisher, gran@fisher.example, PHI",
        "AnaLopez, hi@analopez.example, PHI",
        "JDoeHotmail, jd@hotmail.com, PHI",
        "Grace Daily, gd@dailyfarms.example, PHI",
        "Jeroen Bot, jb@botfamily.example, PHI",
        "Field Bulletin, winner.77@gmail.com, PHI",
        "Ana Masters, ana@anamasters.example, PHI",
        "Oyelaran Wojtkiewska, ow@wojtkiewska.example, PHI",
        "LaShonda, lashonda@mill.example, PHI",
        "McKenzie, mckenzie@mill.example, PHI",
        // Firms and offers in other languages.
        "Vertrieb, angebot@bedarf.example, NONE",
        "Bürobedarf Direkt, aktion@buero.example, NONE",
        "Premios Internacionales, premio@loteria.example, NONE",
        "Promo Mobilier, offre@mobilierpro.example, NONE",
        "Papelera del Norte, facturas@papeleranorte.example, NONE",
        "Premios Internacionales, maria@loteria.example, PHI",
        "Yevgenia Tarkington, versand@loteria.example, PHI",
        "Ping, ping@mill.example, PHI",
        "Thomas Müller (Versand), versand@mueller.example, PHI",
        "Lucía Fernández - Ventas, ventas@mill.example, PHI",
        "Yevgenia Tarkington, bestellung@laden.example, PHI",
        "Wojciech Guard, wg@mill.example, PHI",
        "Lis Handel, lis@handel.example, PHI",
        "Yevgenia Tarkington, studio@loteria.example, PHI"
    })
    void whoWritesIsAPersonUnlessNoWordOfItIsAName(String name, String email, Verdict verdict) {
        var profile = new Profile(null, Profile.Role.END_USER, name, email, null, null, null);
        var said = PlainTickets.message(Message.Author.REQUESTER, null, "asthma and insulin");
        var ticket = PlainTickets.of("1", "", profile, List.of(), List.of(), List.of(said), List.of());

        assertThat(CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "Guest, NONE",
        "Website visitor, NONE",
        "Unknown caller, NONE",
        "Anonymous, NONE",
        "Visitor 8837, NONE",
        "Visitante, NONE",
        "Guest Ramirez, PHI",
        "QuickFund Capital, NONE",
        "QA form, NONE",
        "Nkechika Form, PHI",
        "Canadian Meds 4U, NONE",
        "McKenzie Webb, PHI",
        "@ana.lopez, PHI",
        "@, NONE",
        "Ana Webb, PHI",
        // Said of somebody who gave no name.
        "visitor without login, NONE",
        "'switchboard, caller id blocked', NONE",
        "desconhecido, NONE",
        "Formulario web (sin datos), NONE",
        "web form (no contact left), NONE",
        "Anonymous tip box, NONE",
        "switchboard operator Ana, PHI",
        "ann baker, PHI",
        "rose fields, PHI",
        "will no, PHI",
        "An Le, PHI",
        "Page, PHI",
        "Guest Page, PHI",
        "Card, PHI",
        "Wojciech Tester, PHI",
        // What sends by itself, and what sells.
        "qa-form-test, NONE",
        "Form tester, NONE",
        "publicidad, NONE",
        "Préstamos Ya, NONE",
        "Gewinn-Zentrale, NONE",
        "Ana Ofertas, PHI",
        "Jeroen Runner, PHI",
        "jo tester, PHI",
        "j page, PHI",
        "mr page, PHI",
        "guest page, PHI",
        "zi ping, PHI",
        "Kundin Appel, PHI",
        "Laura Gómez (Farmacia), PHI",
        "xu runner, PHI",
        "jo parker, PHI"
    })
    void aNameThatStandsForNobodyIdentifiesNobody(String name, Verdict verdict) {
        var profile = new Profile(null, Profile.Role.END_USER, name, null, null, null, null);
        var said = PlainTickets.message(Message.Author.REQUESTER, name, "asthma and insulin");
        var ticket = PlainTickets.of("1", "", profile, List.of(), List.of(), List.of(said), List.of());

        assertThat(CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT).verdict())
                .isEqualTo(verdict);
    }

    /// Who is called like a thing and says that nobody reads the answers is none; a person's newsletter is a person's.
    @ParameterizedTest
    @CsvSource({
        "Fastlane Freight, edi@fastlane.example, Do not reply., NONE",
        "SEO Rank Rockets, hello@rankrockets.example, Reply STOP to be removed., NONE",
        "Plinth Supply, out@plinth.example, Please do not respond to this., NONE",
        "Sistema de turnos, turnos@red.example, Este buzón no recibe respuestas., NONE",
        "Fastlane Freight, mo@fastlane.example, Do not reply., NONE",
        "Fastlane Freight, mo@fastlane.example, Please call me., PHI",
        "Ana Freight, edi@fastlane.example, Do not reply., PHI",
        "Oyelaran Wojtkiewska, ow@mill.example, Do not reply., PHI",
        "JO Smith, jo@mill.example, To unsubscribe click here., PHI",
        "Fastlane Freight, fastlane@gmail.com, Do not reply., PHI"
    })
    void mailThatNobodyAnswersIsAMachinesIfItsSenderIsCalledLikeAThing(
            String name, String email, String end, Verdict verdict) {
        var profile = new Profile(null, Profile.Role.END_USER, name, email, null, null, null);
        var said = PlainTickets.message(Message.Author.REQUESTER, null, "asthma and insulin\n" + end);
        var ticket = PlainTickets.of("1", "", profile, List.of(), List.of(), List.of(said), List.of());

        assertThat(CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT).verdict())
                .isEqualTo(verdict);
    }
}
