package org.noticewright.classify.detect;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.noticewright.classify.Evaluation;
import org.noticewright.classify.PlainTickets;
import org.noticewright.classify.evaluate.Labels.LabelledSpan;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;
import org.noticewright.text.WordHash;

/// Makes the care model from the labelled tickets that are development, from what lists, names and the sense of words
/// find in them, and from where [WordPlaces] puts their words.
final class TrainCare {

    /// The labelled sets that it is made of: all but the last, which nothing learns from.
    static final List<String> SETS = Stream.concat(
                    SenseTexts.SETS.stream(),
                    Stream.of("opened-9", "opened-10", "opened-11", "opened-12", "taught-2", "opened-13"))
            .toList();

    private static final long SEED = 20_261_125L;
    private static final int ROUNDS = 6;
    private static final int LONGEST = 1_000;
    private static final int SIZE = CareLayers.SIZE;

    private final Lexicon lexicon = Lexicon.with(Set.of(Model.NAMES, Model.SENSE));
    private final HealthSense sense = new HealthSense(lexicon);
    private final TicketScanner scanner = TicketScanner.withoutCareWords(lexicon, Judge::standing);
    private final List<CareNetwork.Text> texts = new ArrayList<>();

    private TrainCare() {}

    /// The model's bytes.
    ///
    /// @param sets folders of labelled tickets
    static byte[] train(List<Path> sets) throws IOException {
        return train(sets, ROUNDS);
    }

    static byte[] train(List<Path> sets, int rounds) throws IOException {
        var trainer = new TrainCare();
        for (Path set : sets) {
            trainer.read(set);
        }
        trainer.readSentences();
        float[][] vectors = trainer.vectors(WordPlaces.read());
        var network = new CareNetwork(vectors, WordPieces.DIMENSIONS, SEED);
        double loss = network.learn(trainer.texts, rounds);
        System.out.printf(Locale.ROOT, "Care: %d texts, mean loss %.4f%n", trainer.texts.size(), loss);
        return packed(network, vectors.length);
    }

    /// Where each word stands that the sense of words knows, its numbers of usual size 1.
    private float[][] vectors(WordPlaces places) {
        float[][] vectors = new float[SenseModel.SPECIAL + places.words().size()][0];
        float scale = (float) Math.sqrt(WordPieces.DIMENSIONS);
        for (int i = 0; i < places.words().size(); i++) {
            float[] vector = places.vector(i);
            for (int k = 0; k < vector.length; k++) {
                vector[k] *= scale;
            }
            vectors[sense.model().word(WordHash.ofWord(places.words().get(i)))] = vector;
        }
        for (int i = SenseModel.SPECIAL; i < vectors.length; i++) {
            vectors[i] = vectors[i].length == 0 ? new float[WordPieces.DIMENSIONS] : vectors[i];
        }
        return vectors;
    }

    private void read(Path set) throws IOException {
        for (var labelled : Evaluation.pair(
                PlainTickets.read(set.resolve("tickets.ndjson")),
                Evaluation.readLabels(set.resolve("labels.ndjson")))) {
            add(labelled.ticket(), Objects.requireNonNull(labelled.labels().spans()));
        }
    }

    /// What else people write: of their health, and of other things, far more of which is written in the world than
    /// desks for health get.
    private void readSentences() throws IOException {
        for (SenseTexts.Line line : SenseTexts.sentences()) {
            if (line.marked()) {
                add(ticket(line.text()), spans(line));
            }
        }
    }

    private static List<LabelledSpan> spans(SenseTexts.Line line) {
        return line.marks().stream()
                .map(mark -> new LabelledSpan(
                        "message:0", mark.start(), mark.end(), CareModel.TOLD.get(mark.tag() - 1), false))
                .toList();
    }

    private static Ticket ticket(String text) {
        var person = new Profile(null, Profile.Role.END_USER, "Ada Quarrington", "ada@mill.example", null, null, null);
        return PlainTickets.of(
                "t",
                "",
                person,
                List.of(),
                List.of(),
                List.of(PlainTickets.message(Message.Author.REQUESTER, null, text)),
                List.of());
    }

    private void add(Ticket ticket, List<LabelledSpan> spans) {
        TicketScanner.Looked looked = scanner.look(ticket);
        var features = new CareFeatures(lexicon, sense.model(), looked.findings());
        List<Passage> passages = looked.texts().stream()
                .filter(CareWords::isRead)
                .map(TicketText::awake)
                .toList();
        passages.forEach(features::learn);
        int[] room = new int[CareFeatures.MOST];
        for (Passage passage : passages) {
            int size = Math.min(LONGEST, features.read(passage));
            var text = new CareNetwork.Text(new int[size], new int[size][], new int[size]);
            for (int i = 0; i < size; i++) {
                text.words()[i] = features.word(i);
                text.rows()[i] = Arrays.copyOf(room, features.sharedRows(room, features.rows(i, room, 0)));
            }
            String where = passage.ref().where(ticket);
            for (LabelledSpan span : spans) {
                if (span.where().equals(where) && span.start() >= 0) {
                    mark(text.tags(), features, span);
                }
            }
            if (size > 0) {
                texts.add(text);
            }
        }
    }

    private static void mark(int[] tags, CareFeatures features, LabelledSpan span) {
        int tag = CareModel.tagOf(span.element());
        var place = new TextSpan(span.start(), span.end());
        int last = Math.min(tags.length, features.last(place));
        for (int i = features.first(place); tag > 0 && i < last; i++) {
            tags[i] = tag;
        }
    }

    private static byte[] packed(CareNetwork network, int words) throws IOException {
        float[][] points = CareLayers.rows(words);
        for (int word = 0; word < words; word++) {
            network.point(word, points[word]);
        }
        var bytes = new ByteArrayOutputStream();
        try (var into = new DataOutputStream(bytes)) {
            into.writeInt(CareModel.FORM);
            into.writeInt(words);
            write(points, into);
            write(network.table, into);
            for (float[][] part : network.layers.all()) {
                for (float[] row : part) {
                    for (float value : row) {
                        into.writeFloat(value);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    /// Rows of one byte a number, behind what a number of 1 is.
    private static void write(float[][] rows, DataOutputStream into) throws IOException {
        float most = Float.MIN_NORMAL;
        for (float[] row : rows) {
            for (float value : row) {
                most = Math.max(most, Math.abs(value));
            }
        }
        float unit = most / Byte.MAX_VALUE;
        into.writeFloat(unit);
        byte[] bytes = new byte[rows.length * SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(rows[i / SIZE][i % SIZE] / unit);
        }
        into.write(bytes);
    }

    /// Writes the model that the given folders of labelled tickets make to the file named first.
    static void main(String[] arguments) throws IOException {
        Files.write(
                Path.of(arguments[0]),
                train(Arrays.stream(arguments).skip(1).map(Path::of).toList()));
    }
}
