package org.noticewright.classify.detect;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The pieces of words that the sentence embedding all-MiniLM-L6-v2 knows, and the table that says where each
/// stands (Apache-2.0, quantised, as packed by langchain4j). The table is read as numbers out of the model's file
/// and averaged here, so that every machine comes to the same places; the embedding itself is not run, and
/// nothing of it ships.
final class WordPieces {

    static final int DIMENSIONS = 384;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final String TABLE = "embeddings.word_embeddings.weight_quantized";
    private static final String UNKNOWN = "[UNK]";
    private static final String GOES_ON = "##";
    /// The embedding's tokenizer takes apostrophes apart too.
    private static final Pattern PART = Pattern.compile("[a-z]+|'");

    /// Fields of the file's messages: ONNX, `onnx.proto`, ModelProto, GraphProto and TensorProto.
    private static final int MODEL_GRAPH = 7;

    private static final int GRAPH_INITIALIZER = 5;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW_DATA = 9;

    private final Map<String, Integer> numbers;
    private final float[] table;

    private WordPieces(Map<String, Integer> numbers, float[] table) {
        this.numbers = numbers;
        this.table = table;
    }

    static WordPieces read() throws IOException {
        var numbers = new HashMap<String, Integer>();
        try (InputStream json = open(TOKENIZER)) {
            JsonMapper.shared()
                    .readTree(json)
                    .path("model")
                    .path("vocab")
                    .properties()
                    .forEach(entry ->
                            numbers.put(entry.getKey(), entry.getValue().asInt()));
        }
        return new WordPieces(numbers, directions(table(), numbers.size()));
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(WordPieces.class.getResourceAsStream(resource), resource);
    }

    /// One unsigned byte a number; what it is to be multiplied by does not matter here.
    private static ByteString table() throws IOException {
        try (InputStream model = open(MODEL)) {
            for (ByteString graph : messages(UnknownFieldSet.parseFrom(model), MODEL_GRAPH)) {
                for (ByteString initializer : messages(UnknownFieldSet.parseFrom(graph), GRAPH_INITIALIZER)) {
                    UnknownFieldSet tensor = UnknownFieldSet.parseFrom(initializer);
                    if (messages(tensor, TENSOR_NAME).getFirst().toStringUtf8().equals(TABLE)) {
                        return messages(tensor, TENSOR_RAW_DATA).getFirst();
                    }
                }
            }
        }
        throw new NoSuchElementException(TABLE);
    }

    private static List<ByteString> messages(UnknownFieldSet set, int field) {
        return set.getField(field).getLengthDelimitedList();
    }

    /// About the mean of all pieces, each one long.
    private static float[] directions(ByteString table, int count) {
        double[] mean = new double[DIMENSIONS];
        for (int i = 0; i < count * DIMENSIONS; i++) {
            mean[i % DIMENSIONS] += (table.byteAt(i) & 0xff) / (double) count;
        }
        float[] all = new float[count * DIMENSIONS];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) ((table.byteAt(i) & 0xff) - mean[i % DIMENSIONS]);
        }
        for (int piece = 0; piece < count; piece++) {
            shorten(all, piece * DIMENSIONS);
        }
        return all;
    }

    /// Makes a row one long.
    static void shorten(float[] rows, int from) {
        double squares = 0;
        for (int i = from; i < from + DIMENSIONS; i++) {
            squares += rows[i] * rows[i];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = from; i < from + DIMENSIONS; i++) {
            rows[i] *= scale;
        }
    }

    /// Words that are a piece of their own.
    Stream<String> wholeWords() {
        return numbers.keySet().stream().filter(piece -> piece.matches("[a-z]{2,}"));
    }

    /// Writes where a word stands: where its pieces stand in the mean, one long.
    ///
    /// @param word small letters without accents, apostrophes within
    /// @param from place of the row, of [#DIMENSIONS] zeros
    void place(String word, float[] into, int from) {
        Matcher part = PART.matcher(word);
        while (part.find()) {
            add(part.group(), into, from);
        }
        shorten(into, from);
    }

    /// The longest pieces from the front on; a part that cannot be cut so is unknown as a whole.
    private void add(String part, float[] into, int from) {
        var some = new float[DIMENSIONS];
        int start = 0;
        while (start < part.length()) {
            int end = part.length();
            while (end > start && !numbers.containsKey(piece(part, start, end))) {
                end--;
            }
            if (end == start) {
                some = new float[DIMENSIONS];
                add(number(UNKNOWN), some);
                break;
            }
            add(number(piece(part, start, end)), some);
            start = end;
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            into[from + i] += some[i];
        }
    }

    private int number(String piece) {
        return Objects.requireNonNull(numbers.get(piece), piece);
    }

    private static String piece(String part, int start, int end) {
        return (start == 0 ? "" : GOES_ON) + part.substring(start, end);
    }

    private void add(int number, float[] into) {
        for (int i = 0; i < DIMENSIONS; i++) {
            into[i] += table[number * DIMENSIONS + i];
        }
    }
}
