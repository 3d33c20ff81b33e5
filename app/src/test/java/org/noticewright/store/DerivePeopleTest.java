package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.Progress;
import org.noticewright.domain.Person;

/// People are replaced together or not at all.
class DerivePeopleTest extends ClassifiedCase {

    /// Cancels once a given number of steps of one kind were reported.
    private record CancelAfter(String unit, int[] left) implements Progress {

        @Override
        public void report(long done, long total, String what) {
            left[0] -= what.equals(unit) ? 1 : 0;
        }

        @Override
        public boolean isCancelled() {
            return left[0] <= 0;
        }
    }

    @Test
    void thoseBeforeStayWhenTheReadingIsCancelled() {
        staysWhenCancelled(new CancelAfter("tickets", new int[] {1}));
    }

    @Test
    void thoseBeforeStayWhenTheWritingIsCancelled() {
        var before = caseFile().people().all();
        var head = caseFile().log().head();
        var progress = new CancelAfter("people", new int[] {1});

        assertThatThrownBy(() -> caseFile()
                        .people()
                        .replaceAll(caseFile().people().grounds(), progress, sink -> {
                            for (int i = 0; i < 5_000; i++) {
                                sink.accept(another(i, before.getFirst()));
                            }
                        }))
                .isInstanceOf(CancellationException.class);

        assertThat(caseFile().people().all()).isEqualTo(before);
        assertThat(caseFile().people().count()).isEqualTo(before.size());
        assertThat(caseFile().log().head()).isEqualTo(head);
        assertThat(caseFile().verify(Progress.NONE).broken()).isFalse();
    }

    @Test
    void thoseBeforeStayWhenTheirSourceFails() {
        var before = caseFile().people().all();

        assertThatThrownBy(() -> caseFile()
                        .people()
                        .replaceAll(caseFile().people().grounds(), Progress.NONE, sink -> {
                            sink.accept(another(1, before.getFirst()));
                            throw new IllegalStateException("The source broke off.");
                        }))
                .hasMessage("The source broke off.");

        assertThat(caseFile().people().all()).isEqualTo(before);
    }

    @Test
    void derivingAgainChangesNobodyAndLeavesNothingBesideTheCase() {
        var before = caseFile().people().all();
        assertThat(before)
                .isNotEmpty()
                .isSortedAccordingTo((a, b) -> a.id().value().compareTo(b.id().value()));

        assertThat(derivePeople.run(caseFile(), Progress.NONE)).isEqualTo(before.size());

        assertThat(caseFile().people().all()).isEqualTo(before);
        assertThat(folder.toFile().list()).allMatch(name -> name.startsWith("test.case"));
    }

    private void staysWhenCancelled(Progress progress) {
        var before = caseFile().people().all();

        assertThatThrownBy(() -> derivePeople.run(caseFile(), progress)).isInstanceOf(CancellationException.class);

        assertThat(caseFile().people().all()).isEqualTo(before);
    }

    static Person another(int number, Person like) {
        return new Person(
                new Person.Id("%032x".formatted(number)),
                like.name(),
                like.email(),
                like.phone(),
                like.address(),
                like.dateOfBirth(),
                like.emailConsent(),
                like.deceased(),
                List.of(),
                like.elements(),
                like.partialOnly(),
                like.possible(),
                like.special(),
                like.phi(),
                like.needsReview(),
                like.exposure(),
                like.state());
    }
}
