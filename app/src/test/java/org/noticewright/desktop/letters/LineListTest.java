package org.noticewright.desktop.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.LetterPlan;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Person;

class LineListTest {

    private int made;

    /// Counts the lines it makes.
    private final List<LetterPlan.Line> many = new AbstractList<>() {
        @Override
        public LetterPlan.Line get(int index) {
            made++;
            return new LetterPlan.Line(new Person.Id("%032x".formatted(index)), "A", "CA", 1, Exposure.VIEWED, "HIPAA");
        }

        @Override
        public int size() {
            return 1_000_000;
        }
    };

    @Test
    void anotherGroupDoesNotMakeTheLinesOfTheOneThatGoes() {
        var lines = new LineList();
        lines.show(many);
        lines.show(List.of());
        assertThat(made).isLessThan(10);
        assertThat(lines).isEmpty();
        lines.show(many);
        assertThat(lines).hasSize(many.size());
    }
}
