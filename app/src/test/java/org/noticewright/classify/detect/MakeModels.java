package org.noticewright.classify.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.domain.Sha256;

/// Makes what the product learns from its lists and from sentences of our own: `MakeModels FOLDER NOTE INPUT...`
/// writes groups of words, then the name model, which knows them, then the sense model, which knows names, the
/// labelled sentences that it can be asked for, and the care model, which knows what all of these tell, to FOLDER,
/// which
/// is on the class path. A part of every build; the same sources give the same bytes
/// on every machine.
///
/// NOTE keeps a digest of all files among the INPUTs: while it is the same and the models are there, they stay.
public final class MakeModels {

    private final Path folder;

    private MakeModels(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        var models = new MakeModels(Path.of(args[0]));
        Path note = Path.of(args[1]);
        String key = models.key(
                Stream.concat(Arrays.stream(args).skip(2).map(Path::of), sets()).toList());
        if (models.areThere() && Files.exists(note) && Files.readString(note).equals(key)) {
            return;
        }
        Files.deleteIfExists(note);
        models.make();
        Files.createDirectories(note.toAbsolutePath().getParent());
        Files.writeString(note, key);
    }

    /// The labelled tickets that are learnt from: those of the care model, which learns from most.
    private static Stream<Path> sets() {
        return TrainCare.SETS.stream().map(SenseTexts.RESOURCES::resolve);
    }

    private List<Path> files() {
        return Stream.concat(
                        Stream.of(Lexicon.WORD_GROUPS, Lexicon.LABELLED_SENTENCES),
                        Arrays.stream(Model.values()).map(Model::resource))
                .map(folder::resolve)
                .toList();
    }

    private boolean areThere() {
        return files().stream().allMatch(Files::exists);
    }

    /// A digest of all files but the models.
    private String key(List<Path> inputs) throws IOException {
        MessageDigest digest = Sha256.digest();
        List<Path> made = files();
        for (Path input : inputs) {
            try (Stream<Path> files = Files.walk(input)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !made.contains(file))
                        .sorted()
                        .toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void make() throws IOException {
        Files.createDirectories(folder);
        System.out.println("Learning to tell names and health from sentences; this takes a minute or two ...");
        WordPlaces places = WordPlaces.read();
        Files.writeString(folder.resolve(Lexicon.WORD_GROUPS), WordGroups.of(places));
        Files.write(folder.resolve(Model.NAMES.resource()), TrainNames.train());
        Files.write(folder.resolve(Model.SENSE.resource()), TrainSense.train(places));
        Files.write(folder.resolve(Lexicon.LABELLED_SENTENCES), LabelledTexts.lines());
        Files.write(folder.resolve(Model.CARE.resource()), TrainCare.train(sets().toList()));
    }
}
