package org.noticewright.classify.lexicon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.noticewright.domain.Sha256;

/// Opens the lists among the resources. Their bytes go into the version in the order in which they are asked
/// for: each is to be asked for once, and always in the same order.
final class WordLists {

    private static final int VERSION_DIGITS = 12;

    private final MessageDigest digest = Sha256.digest();

    /// The lines of a list without blank ones and comments.
    List<String> lines(String name) {
        byte[] bytes = bytes(name);
        try (InputStream plain = name.endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                : new ByteArrayInputStream(bytes)) {
            String text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of a list, each cut into its cells at the tabs when it is its turn: some lists are long.
    Iterable<String[]> rows(String name) {
        List<String> lines = lines(name);
        return () -> lines.stream().map(line -> line.split("\t", -1)).iterator();
    }

    byte[] bytes(String name) {
        try (InputStream resource = WordLists.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("""
                    The word list %s is missing from the program.
                    Maybe the program was packed without its resources.\
                    """.formatted(name));
            }
            byte[] bytes = resource.readAllBytes();
            digest.update(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// First hexadecimal digits of the SHA-256 over all lists opened so far; ends the counting.
    String version() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    }
}
