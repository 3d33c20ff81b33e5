package org.noticewright.classify.lexicon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.text.CompactTable;
import org.noticewright.text.HashFilter;
import org.noticewright.text.HashTable;
import org.noticewright.text.NearTable;
import org.noticewright.text.Tokens;

/// All word lists, read-only after loading.
public final class Lexicon {

    /// The list that the build makes before all models: words of like meaning, a group a line.
    public static final String WORD_GROUPS = "word-groups.txt";

    /// The list of labelled sentences that the build makes, which no result rests on.
    public static final String LABELLED_SENTENCES = "labelled-sentences.tsv";

    /// Longest health phrase in words.
    public static final int LONGEST_PHRASE = 6;

    /// Marks a phrase that longer ones begin with.
    static final long PREFIX = 1L << 15;
    /// Marks a word that names a part of the body.
    static final long BODY = 1L << 14;
    /// Marks a word with which a phrase begins that keeps other words of care company.
    static final long COMPANION = 1L << 13;
    /// Marks a word with which an idiom begins that says nothing of health.
    static final long IDIOM = 1L << 12;
    static final long INDEX = IDIOM - 1;
    /// Above it, of a phrase that longer ones begin with, one of 48 bits for each word that comes next in one.
    private static final int NEXT_SHIFT = 16;
    private static final int NEXT_BITS = Long.SIZE - NEXT_SHIFT;

    private final String version;
    private final ThreadLocal<RecentWords> words;
    private final NearTable phrases;
    private final HealthTerm[] terms;
    private final HashFilter drugWords;
    private final HashTable codes;
    private final Geography geography;
    private final Languages languages;
    private final BodyWords bodyWords;
    private final WordEndings endings;
    private final DrugTypos drugTypos;
    private final ContextCues contextCues;
    private final SpecialSigns specialSigns;
    private final DeskWords deskWords;
    private final SenderWords senderWords;
    private final FormLabels formLabels;
    private final NameWords nameWords;
    private final Map<Model, byte[]> models;

    Lexicon(
            String version,
            HashTable words,
            HashTable phrases,
            List<HealthTerm> terms,
            HashTable drugWords,
            HashTable codes,
            Geography geography,
            Languages languages,
            NameWords nameWords,
            BodyWords bodyWords,
            WordEndings endings,
            DrugTypos drugTypos,
            ContextCues contextCues,
            SpecialSigns specialSigns,
            DeskWords deskWords,
            SenderWords senderWords,
            FormLabels formLabels,
            Map<Model, byte[]> models) {
        this.version = version;
        this.phrases = NearTable.ofPhrases(phrases);
        this.words = recent(new CompactTable(words), this.phrases, specialSigns);
        this.terms = terms.toArray(HealthTerm[]::new);
        this.drugWords = new HashFilter(drugWords);
        this.codes = codes;
        this.geography = geography;
        this.languages = languages;
        this.bodyWords = bodyWords;
        this.endings = endings;
        this.drugTypos = drugTypos;
        this.contextCues = contextCues;
        this.specialSigns = specialSigns;
        this.deskWords = deskWords;
        this.senderWords = senderWords;
        this.formLabels = formLabels;
        this.nameWords = nameWords;
        this.models = models;
    }

    private static ThreadLocal<RecentWords> recent(CompactTable words, NearTable phrases, SpecialSigns signs) {
        return ThreadLocal.withInitial(() -> new RecentWords(words, phrases, signs));
    }

    public static Lexicon load() {
        return with(EnumSet.allOf(Model.class));
    }

    /// The lists with some of the models only: for who goes by the lists, and for who makes the other models.
    public static Lexicon with(Set<Model> models) {
        return new LexiconReader().read(models);
    }

    /// The lines of [#LABELLED_SENTENCES], none when the program was packed without them. No part of the version,
    /// since no result rests on them.
    public static List<String> labelledSentences() {
        try (InputStream list = Lexicon.class.getResourceAsStream(LABELLED_SENTENCES)) {
            return list == null
                    ? List.of()
                    : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// First 12 hexadecimal digits of the SHA-256 over all lists.
    public String version() {
        return version;
    }

    /// Bits of a word, to be read with [WordFlags] and [Cue]; hints among them.
    public long flags(long wordHash) {
        return words.get().get(wordHash);
    }

    /// What the lists say of each word of a text. Written without branches where no processor can guess them.
    public ListedWords look(Tokens tokens) {
        RecentWords recent = words.get();
        int size = tokens.size();
        var flags = new long[size];
        var entries = new int[size];
        int[] signs = recent.room(size);
        int told = 0;
        long any = 0;
        for (int i = 0; i < size; i++) {
            int place = recent.place(tokens.hash(i));
            long next = i + 1 < size ? tokens.hash(i + 1) : 0;
            flags[i] = recent.flags(place);
            any |= flags[i];
            long entry = recent.phraseEntry(place);
            long goesOn = i + 1 < size ? entry >>> nextBit(next) & 1 : 0;
            entries[i] = (int) (entry & ~(PREFIX & goesOn - 1));
            signs[told] = i;
            told += SpecialSigns.mayTell(recent.sign(place), next) | tokens.hasDigit(i) ? 1 : 0;
        }
        return new ListedWords(
                flags,
                (any & WordFlags.PHRASE) == 0 ? ListedWords.NONE : entries,
                told == 0 ? ListedWords.NONE : Arrays.copyOf(signs, told),
                any);
    }

    /// The bit of a word in the entry of a phrase that goes on with it in a longer one. Most words begin some
    /// phrase, and hardly any of them with the word that happens to follow: this spares the look for the two.
    static long next(long wordHash) {
        return 1L << nextBit(wordHash);
    }

    private static long nextBit(long wordHash) {
        return NEXT_SHIFT + ((wordHash >>> 32) * NEXT_BITS >>> 32);
    }

    /// Whether the lists may hold a word as a drug: of nearly all others it tells that they do not, which costs less
    /// than [#healthTerm].
    public boolean mayBeDrug(long wordHash) {
        return drugWords.mayHold(wordHash);
    }

    public @Nullable HealthTerm healthTerm(long phraseHash) {
        return termOf(phraseEntry(phraseHash));
    }

    /// What the lists hold of a phrase, 0 for nothing; to be read with [#termOf] and [#goesOn].
    public long phraseEntry(long phraseHash) {
        return phrases.get(phraseHash);
    }

    public @Nullable HealthTerm termOf(long phraseEntry) {
        int index = (int) (phraseEntry & INDEX);
        return index == 0 ? null : terms[index - 1];
    }

    /// Whether an entry holds no term and no longer phrase begins with it.
    public static boolean saysNothing(long phraseEntry) {
        return (phraseEntry & (INDEX | PREFIX)) == 0;
    }

    /// Whether a longer phrase begins with this one.
    public static boolean goesOn(long phraseEntry) {
        return (phraseEntry & PREFIX) != 0;
    }

    /// The same where it is known which word comes next; to be asked of an entry as [#phraseEntry] gives it.
    public static boolean goesOnWith(long phraseEntry, long wordHash) {
        return goesOn(phraseEntry) && (phraseEntry & next(wordHash)) != 0;
    }

    /// Whether the word of an entry names a part of the body.
    public static boolean namesBody(long phraseEntry) {
        return (phraseEntry & BODY) != 0;
    }

    /// Whether the word of an entry begins a phrase whose term [HealthTerm#isCompanion].
    public static boolean beginsCompanion(long phraseEntry) {
        return (phraseEntry & COMPANION) != 0;
    }

    /// Whether the word of an entry begins a phrase whose term is an idiom.
    public static boolean beginsIdiom(long phraseEntry) {
        return (phraseEntry & IDIOM) != 0;
    }

    /// Whether it is an ICD-10-CM code; the hash is of the code's letters and digits, without the dot.
    public boolean isDiagnosisCode(long codeHash) {
        return codes.get(codeHash) != 0;
    }

    public NameWords nameWords() {
        return nameWords;
    }

    /// What was learnt; only of models that were asked for.
    public InputStream model(Model model) {
        return new ByteArrayInputStream(Objects.requireNonNull(models.get(model), model.resource()));
    }

    public Languages languages() {
        return languages;
    }

    public BodyWords bodyWords() {
        return bodyWords;
    }

    public WordEndings endings() {
        return endings;
    }

    public DrugTypos drugTypos() {
        return drugTypos;
    }

    public ContextCues contextCues() {
        return contextCues;
    }

    public SpecialSigns specialSigns() {
        return specialSigns;
    }

    public FormLabels formLabels() {
        return formLabels;
    }

    public SenderWords senderWords() {
        return senderWords;
    }

    public DeskWords deskWords() {
        return deskWords;
    }

    public Geography geography() {
        return geography;
    }
}
