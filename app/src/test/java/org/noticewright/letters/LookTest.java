package org.noticewright.letters;
import java.nio.file.*;
class LookTest { @org.junit.jupiter.api.Test void x() throws Exception { var a = new String[]{"target/letters"}; var out = Path.of(a[0]); Files.createDirectories(out);
 try (var c = new LetterComposer(Letters.TEMPLATES)) {
 Files.write(out.resolve("plain.pdf"), c.patientLetter(Letters.plain())); Files.write(out.resolve("full.pdf"), c.patientLetter(Letters.full()));
 Files.write(out.resolve("sample.pdf"), c.sampleCopy(Letters.full())); Files.write(out.resolve("ag.pdf"), c.attorneyGeneralLetter(Letters.attorneyGeneral())); Files.write(out.resolve("hhs.pdf"), c.hhsFilingSheet(Letters.hhsSheet())); } } }
