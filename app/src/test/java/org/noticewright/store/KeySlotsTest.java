package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.noticewright.store.TestCases.FILES;
import static org.noticewright.store.TestCases.passphrase;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.casework.KeySlots;
import org.noticewright.casework.Role;
import org.noticewright.domain.Evidence;

class KeySlotsTest {

    @TempDir
    Path folder;

    @Test
    void aSlotOpensOnlyItsRoles() {
        var path = folder.resolve("test.case");
        try (var caseFile = TestCases.create(folder)) {
            TestCases.load(caseFile, "t.json", new Evidence.TicketRecord(TestCases.ticket("1", null)));
            caseFile.keySlots().add("Jo Legal", EnumSet.of(Role.PEOPLE, Role.CASEWORK), "legal".toCharArray());
            assertThat(caseFile.keySlots().all())
                    .extracting(KeySlots.Slot::person)
                    .containsExactly("Alex Example", "Alex Example", "Jo Legal");
        }
        try (var caseFile = FILES.open(path, "legal".toCharArray(), Mode.READ_WRITE)) {
            assertThat(caseFile.user()).isEqualTo("Jo Legal");
            assertThat(caseFile.roles()).containsExactlyInAnyOrder(Role.PEOPLE, Role.CASEWORK);
            assertThat(caseFile.tickets().count()).isEqualTo(1);
            assertThat(caseFile.people().idOf("someone").value()).hasSize(32);
            assertThatThrownBy(() -> TestCases.tickets(caseFile))
                    .isInstanceOfSatisfying(CaseFileException.class, failure -> {
                        assertThat(failure.reason()).isEqualTo(CaseFileException.Reason.ROLE_MISSING);
                        assertThat(failure).hasMessageContaining("tickets");
                    });
            assertThatThrownBy(() -> caseFile.keySlots().add("Sam", Set.of(Role.TICKETS), passphrase()))
                    .isInstanceOf(CaseFileException.class);
            caseFile.facts().replace("{}", "by legal");
            assertThat(TestCases.log(caseFile)).last().satisfies(entry -> {
                assertThat(entry.who()).isEqualTo("Jo Legal");
                assertThat(entry.reason()).isEqualTo("by legal");
            });
        }
    }

    @Test
    void theRecoveryCodeOpensTheCaseHoweverItIsTyped() {
        var path = folder.resolve("test.case");
        var created = FILES.create(path, "Alex Example", passphrase());
        created.caseFile().close();
        var typed = created.recoveryCode()
                .toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');
        try (var caseFile = FILES.open(path, typed.toCharArray(), Mode.READ_WRITE)) {
            assertThat(caseFile.roles()).containsExactlyInAnyOrder(Role.values());
        }
        assertThat(created.toString()).doesNotContain(created.recoveryCode());
    }

    @Test
    void theLastSlotWithEveryRoleStays() {
        try (var caseFile = TestCases.create(folder)) {
            var slots = caseFile.keySlots();
            assertThatThrownBy(() -> slots.remove(1, "leaves")).isInstanceOf(IllegalArgumentException.class);
            slots.add("Sam Second", EnumSet.allOf(Role.class), "second".toCharArray());
            slots.remove(1, "leaves");
            assertThat(slots.all()).extracting(KeySlots.Slot::number).containsExactly(2, 3);
        }
        assertThatThrownBy(() -> TestCases.open(folder)).isInstanceOf(CaseFileException.class);
        try (var caseFile = FILES.open(folder.resolve("test.case"), "second".toCharArray(), Mode.READ_WRITE)) {
            caseFile.keySlots().add("Third", Set.of(Role.PEOPLE), "third".toCharArray());
            assertThat(caseFile.keySlots().all())
                    .extracting(KeySlots.Slot::number)
                    .containsExactly(2, 3, 4);
        }
    }
}
