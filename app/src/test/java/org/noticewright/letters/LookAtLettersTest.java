package org.noticewright.letters;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LookAtLettersTest {

    @Test
    void write() throws Exception {
        var out = Path.of("target/letters");
        Files.createDirectories(out);
        try (var composer = new LetterComposer(Letters.TEMPLATES)) {
            Files.write(out.resolve("plain.pdf"), composer.patientLetter(Letters.plain()));
            Files.write(out.resolve("full.pdf"), composer.patientLetter(Letters.full()));
            Files.write(out.resolve("sample.pdf"), composer.sampleCopy(Letters.full()));
            Files.write(out.resolve("ag.pdf"), composer.attorneyGeneralLetter(Letters.attorneyGeneral()));
            Files.write(out.resolve("hhs.pdf"), composer.hhsFilingSheet(Letters.hhsSheet()));
        }
    }
}
