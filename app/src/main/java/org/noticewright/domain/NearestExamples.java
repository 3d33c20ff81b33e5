package org.noticewright.domain;

import java.util.List;

/// The labelled examples that sentences of a record are most like to the model that tells the sense of words: for
/// whoever has to judge whether it was right. Told anew each time, by the version that judged the record, and never
/// stored.
///
/// @param examples stands for exactly the examples of the program, empty when it holds none
/// @param sentences in the order of their places; empty when the model was not asked about the record, or has examples
///     of none
public record NearestExamples(String examples, List<Sentence> sentences) {

    public static final NearestExamples NONE = new NearestExamples("", List.of());

    public NearestExamples {
        sentences = List.copyOf(sentences);
    }

    /// A sentence that the model was asked about. It points at a text of the record and never carries it.
    ///
    /// @param findings those that the model made or doubted in it, by their place among the record's findings;
    ///     empty where it found none in the record, and this sentence came nearest to health
    /// @param nearest nearest first
    public record Sentence(TextRef text, TextSpan span, List<Integer> findings, List<Example> nearest) {

        public Sentence {
            findings = List.copyOf(findings);
            nearest = List.copyOf(nearest);
        }
    }

    /// A sentence of an invented, labelled ticket that the model learnt from.
    ///
    /// @param id of the ticket among the project's labelled sets
    /// @param verdict the ticket's label
    /// @param elements what of health the sentence was labelled with, none when it says nothing of health
    /// @param text its words; names and identifiers are replaced by what they are
    /// @param likeness from 0 to 1, in hundredths
    public record Example(String id, Verdict verdict, List<DataElement> elements, String text, double likeness) {

        public Example {
            elements = List.copyOf(elements);
        }
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }
}
