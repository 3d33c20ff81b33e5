import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Writes the vectors of words that the sense model is made from: `WordVectors LISTS WORDS VECTORS`, the folder of
/// the word lists, then a file of words, one a line, then their vectors, 384 little-endian floats each.
///
/// A word's vector is what the sentence embedding all-MiniLM-L6-v2 (Apache-2.0, quantised, as packed by
/// langchain4j) makes of the word alone. Part of the profile `health` only; nothing of it ships. The last digits
/// of the vectors depend on the processor's kind, since the embedding's arithmetic does.
public final class WordVectors {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int DIMENSIONS = 384;
    private static final int TOKENS_AT_ONCE = 256;
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern ENTRY = Pattern.compile("\"([a-z]{2,})\":\\s*\\d+");
    private static final List<String> LISTS = List.of(
            "dictionary.tsv.gz",
            "lay-terms.tsv",
            "care-terms.tsv",
            "lay-families.tsv",
            "english-terms.tsv",
            "foreign-terms.tsv",
            "body-words.tsv",
            "common-words.txt");

    private WordVectors() {}

    public static void main(String[] args) throws IOException, OrtException {
        List<String> words = words(Path.of(args[0]));
        Path wordFile = Path.of(args[1]);
        Files.createDirectories(wordFile.toAbsolutePath().getParent());
        Files.write(wordFile, words);
        write(vectors(words), Path.of(args[2]));
        System.out.println(words.size() + " words");
    }

    /// Whole words that the embedding itself knows, and those of the lists.
    private static List<String> words(Path lists) throws IOException {
        var words = new LinkedHashSet<String>();
        String tokenizer = new String(bytes(TOKENIZER), StandardCharsets.UTF_8);
        var entry = ENTRY.matcher(tokenizer.substring(tokenizer.indexOf("\"vocab\"")));
        while (entry.find()) {
            words.add(entry.group(1));
        }
        words.add("i");
        words.add("a");
        for (String list : LISTS) {
            add(Files.readAllBytes(lists.resolve(list)), list, words);
        }
        return new ArrayList<>(words);
    }

    private static void add(byte[] packed, String list, Collection<String> words) throws IOException {
        InputStream bytes = new java.io.ByteArrayInputStream(packed);
        try (InputStream plain = list.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> ACCENTS.matcher(Normalizer.normalize(line, Normalizer.Form.NFKD))
                            .replaceAll("")
                            .toLowerCase(Locale.ROOT))
                    .flatMap(line -> WORD.matcher(line).results().map(found -> found.group()))
                    .filter(word -> word.length() > 1)
                    .forEach(words::add);
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = WordVectors.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        }
    }

    private static float[][] vectors(List<String> words) throws IOException, OrtException {
        float[][] vectors = new float[words.size()][];
        long[][] tokens = new long[words.size()][];
        var byLength = new TreeMap<Integer, List<Integer>>();
        try (InputStream json = WordVectors.class.getResourceAsStream(TOKENIZER);
                var tokenizer = HuggingFaceTokenizer.newInstance(json, Map.of("padding", "false"))) {
            for (int i = 0; i < tokens.length; i++) {
                tokens[i] = tokenizer.encode(words.get(i)).getIds();
                byLength.computeIfAbsent(tokens[i].length, length -> new ArrayList<>())
                        .add(i);
            }
        }
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (var session = environment.createSession(bytes(MODEL), options)) {
                for (var group : byLength.entrySet()) {
                    int step = Math.max(1, TOKENS_AT_ONCE / group.getKey());
                    for (int from = 0; from < group.getValue().size(); from += step) {
                        embed(
                                session,
                                environment,
                                group.getValue()
                                        .subList(
                                                from,
                                                Math.min(
                                                        from + step,
                                                        group.getValue().size())),
                                tokens,
                                vectors);
                    }
                }
            }
        }
        return vectors;
    }

    /// Words of as many tokens each: the mean over a word's tokens, made one long.
    private static void embed(
            OrtSession session, OrtEnvironment environment, List<Integer> some, long[][] tokens, float[][] vectors)
            throws OrtException {
        int length = tokens[some.getFirst()].length;
        long[] shape = {some.size(), length};
        long[] ids = new long[some.size() * length];
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        for (int i = 0; i < some.size(); i++) {
            System.arraycopy(tokens[some.get(i)], 0, ids, i * length, length);
        }
        try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            for (int i = 0; i < some.size(); i++) {
                vectors[some.get(i)] = mean(states, i * length, length);
            }
        }
    }

    private static float[] mean(FloatBuffer states, int first, int count) {
        float[] sum = new float[DIMENSIONS];
        for (int token = first; token < first + count; token++) {
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += states.get(token * DIMENSIONS + i);
            }
        }
        double squares = 0;
        for (float value : sum) {
            squares += value * value;
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < DIMENSIONS; i++) {
            sum[i] *= scale;
        }
        return sum;
    }

    private static void write(float[][] vectors, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (float[] vector : vectors) {
                ByteBuffer row = ByteBuffer.allocate(DIMENSIONS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                row.asFloatBuffer().put(vector);
                out.write(row.array());
            }
        }
    }
}
