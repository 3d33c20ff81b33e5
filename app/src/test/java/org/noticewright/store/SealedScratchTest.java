package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.casework.Scratch;

class SealedScratchTest {

    private static final int[] SIZES = {0, 1, 3_000, 65_535, 65_536, 65_537, 200_000};

    @TempDir
    Path folder;

    private Scratch scratch() {
        return new SealedScratch(folder.resolve("test.case"));
    }

    /// In portions of every size, and byte by byte.
    private static void write(Scratch scratch, byte[] bytes, Random random) throws IOException {
        try (var stream = scratch.write()) {
            for (int done = 0; done < bytes.length; ) {
                int part = Math.min(bytes.length - done, random.nextInt(70_000));
                if (part < 10 && done < bytes.length) {
                    stream.write(bytes[done]);
                    done++;
                } else {
                    stream.write(bytes, done, part);
                    done += part;
                }
            }
        }
    }

    @Test
    void piecesComeBackAlsoWhenTheyAreReadTogether() throws IOException {
        var random = new Random(5);
        try (var scratch = scratch()) {
            var pieces = new ArrayList<byte[]>();
            for (int size : SIZES) {
                var piece = new byte[size];
                random.nextBytes(piece);
                pieces.add(piece);
                write(scratch, piece, random);
            }
            var streams = new ArrayList<java.io.InputStream>();
            for (int i = 0; i < pieces.size(); i++) {
                streams.add(scratch.read(i));
            }
            for (int at = 0; at < 200_000; at++) {
                for (int i = 0; i < pieces.size(); i++) {
                    var piece = pieces.get(i);
                    if (at <= piece.length) {
                        assertThat(streams.get(i).read()).isEqualTo(at == piece.length ? -1 : piece[at] & 0xFF);
                    }
                }
            }
            for (int i = 0; i < pieces.size(); i++) {
                assertThat(scratch.read(i).readAllBytes()).isEqualTo(pieces.get(i));
            }
        }
    }

    @Test
    void nothingOfItStaysInTheFolder() throws IOException {
        try (var scratch = scratch()) {
            write(scratch, new byte[100_000], new Random(1));
        }
        assertThat(folder.toFile().list()).isEmpty();
    }

    /// Where the system shows what a file without a name holds.
    @Test
    void nothingOfItIsReadable() throws IOException {
        var secret = "Robin Sample".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        try (var scratch = scratch()) {
            write(scratch, secret, new Random(2));
            var file = nameless();
            assumeTrue(file.isPresent());

            var disk = Files.readAllBytes(file.get());

            assertThat(disk).hasSizeGreaterThan(secret.length);
            assertThat(new String(disk, StandardCharsets.ISO_8859_1)).doesNotContain("Robin");
            assertThat(scratch.read(0).readAllBytes()).isEqualTo(secret);
        }
    }

    /// A process that died where a file keeps its name until it is closed, or a power cut, leaves the file.
    @Test
    void whatAnotherTimeLeftIsSweptWhenTheCaseIsOpenedToWrite() throws IOException {
        TestCases.create(folder).close();
        Files.writeString(folder.resolve("test.case.7261.scratch"), "sealed");
        var others =
                List.of("test.case.scratch", "other.case.7261.scratch", "test.case.old.scratch", "test.case.7261.s");
        for (var other : others) {
            Files.writeString(folder.resolve(other), "of somebody else");
        }

        TestCases.FILES
                .open(folder.resolve("test.case"), TestCases.passphrase(), Mode.READ_ONLY)
                .close();
        assertThat(folder.resolve("test.case.7261.scratch")).exists();
        TestCases.open(folder).close();

        assertThat(folder.toFile().list())
                .contains("test.case")
                .hasSize(others.size() + 1)
                .containsAll(others);
    }

    @Test
    void aFolderThatTakesNoFileIsNotToldAsAFullDiskNorAsADamagedCase() {
        try (var scratch = new SealedScratch(folder.resolve("gone").resolve("test.case"))) {
            var failure = catchThrowableOfType(
                    CaseFileException.class, () -> write(scratch, new byte[100_000], new Random(3)));

            assertThat(failure.reason()).isEqualTo(CaseFileException.Reason.NOT_PUT_ASIDE);
            assertThat(failure).hasMessageContaining("test.case").hasMessageContaining("Maybe");
            assertThat(failure.getMessage()).doesNotContain("/");
        }
    }

    @Test
    void whatCannotBeReadAgainIsNotToldAsADamagedCase() throws IOException {
        try (var scratch = scratch()) {
            write(scratch, new byte[100_000], new Random(4));
            var file = nameless();
            assumeTrue(file.isPresent());
            try (var open = FileChannel.open(file.get(), StandardOpenOption.WRITE)) {
                open.write(ByteBuffer.wrap(new byte[10]), 500);
            }
            assertNotPutAside(scratch);
            try (var open = FileChannel.open(file.get(), StandardOpenOption.WRITE)) {
                open.truncate(1_000);
            }
            assertNotPutAside(scratch);
        }
    }

    private static void assertNotPutAside(Scratch scratch) {
        var failure = catchThrowableOfType(
                CaseFileException.class, () -> scratch.read(0).readAllBytes());
        assertThat(failure.reason()).isEqualTo(CaseFileException.Reason.NOT_PUT_ASIDE);
        assertThat(failure).hasMessageContaining("The case itself is as it was.");
    }

    private static Optional<Path> nameless() throws IOException {
        var open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return Optional.empty();
        }
        List<Path> all;
        try (var files = Files.list(open)) {
            all = files.toList();
        }
        for (var file : all) {
            if (Files.isSymbolicLink(file)
                    && Files.readSymbolicLink(file).toString().contains(".scratch")) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
