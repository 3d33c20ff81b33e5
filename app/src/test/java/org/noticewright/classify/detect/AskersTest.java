package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.PlainTickets;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Verdict;

/// Whom a profile stands for: a person, or a thing that sends mail. In doubt a person, who would be missed.
class AskersTest {

    private static final Classifier CLASSIFIER = Classifier.load();

    @ParameterizedTest
    @CsvSource({
        "Release Notes, release@tools.example, NONE",
        "Field Bulletin, fsn@devices.example, NONE",
        "backup, backup@nas.example, NONE",
        // Called by two words, but at a provider of people's own addresses.
        "Field Bulletin, fieldbulletin@gmail.com, PHI",
        "Sunny Rivers, sunny@mill.example, PHI",
        "Ana Bulletin, bulletin@mill.example, PHI",
        "Field Bulletin, maria@mill.example, PHI",
        "Oyelaran Wojtkiewska, ow@mill.example, PHI"
    })
    void whoWritesIsAPersonUnlessNoWordOfItIsAName(String name, String email, Verdict verdict) {
        var profile = new Profile(null, Profile.Role.END_USER, name, email, null, null, null);
        var said = PlainTickets.message(Message.Author.REQUESTER, null, "asthma and insulin");
        var ticket = PlainTickets.of("1", "", profile, List.of(), List.of(), List.of(said), List.of());

        assertThat(CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT).verdict())
                .isEqualTo(verdict);
    }
}
