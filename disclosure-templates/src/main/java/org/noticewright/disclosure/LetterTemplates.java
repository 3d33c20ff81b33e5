package org.noticewright.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The letter templates with all they need: texts, style, wording tables, fonts, colour profile. Loaded once,
/// immutable, safe to share between threads.
public final class LetterTemplates {

    /// Every file, by name; a template can include only what stands here.
    private static final List<String> FILES = List.of(
            "ca-attorney-general-cover.md",
            "colour/LICENSE.txt",
            "colour/sRGB.icc",
            "credit-bureaus.json",
            "credit-bureaus.md",
            "credit-monitoring.md",
            "element-wording.json",
            "fonts/OFL.txt",
            "fonts/SourceSans3_400Regular.ttf",
            "fonts/SourceSans3_700Bold.ttf",
            "hhs-filing-sheet.md",
            "hhs-form.json",
            "letter-frame.html",
            "letter.css",
            "patient-adult-hipaa-ca.md",
            "protective-steps.md");

    private final Map<String, byte[]> files;
    private final String version;
    private final Map<String, ElementPhrase> elementWording;
    private final CreditReference creditReference;
    private final RegulatorForm hhsForm;

    private LetterTemplates(Map<String, byte[]> files) {
        this.files = files;
        this.version = hash(files);
        var json = JsonMapper.builder().build();
        this.elementWording = Map.copyOf(
                json.readValue(bytes("element-wording.json"), Wording.class).elements());
        this.creditReference = json.readValue(bytes("credit-bureaus.json"), CreditReference.class);
        this.hhsForm = json.readValue(bytes("hhs-form.json"), RegulatorForm.class);
    }

    /// The templates that ship with this release.
    public static LetterTemplates bundled() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : FILES) {
            files.put(name, resource(name));
        }
        return new LetterTemplates(files);
    }

    /// Names of all files, sorted.
    public List<String> ids() {
        return FILES;
    }

    /// Text of a file.
    ///
    /// @param id such as `patient-adult-hipaa-ca.md`
    /// @throws IllegalArgumentException when there is no such file
    public String text(String id) {
        return new String(bytes(id), StandardCharsets.UTF_8);
    }

    /// Bytes of a file; the caller's own copy.
    public byte[] bytes(String id) {
        var bytes = files.get(id);
        if (bytes == null) {
            throw new IllegalArgumentException("""
                There is no letter template named "%s".
                Maybe the name is misspelt; the templates are: %s.\
                """.formatted(id, String.join(", ", FILES)));
        }
        return bytes.clone();
    }

    /// SHA-256 over the names and contents of all files: two letters of one version come from the same texts,
    /// fonts and wording. 64 lower-case hexadecimal digits.
    public String version() {
        return version;
    }

    /// Wording of each data element, by its identifier (`NAME`, `SSN`, …).
    public Map<String, ElementPhrase> elementWording() {
        return elementWording;
    }

    public CreditReference creditReference() {
        return creditReference;
    }

    public RegulatorForm hhsForm() {
        return hhsForm;
    }

    private static byte[] resource(String name) {
        try (InputStream in = LetterTemplates.class.getResourceAsStream("letters/" + name)) {
            if (in == null) {
                throw new IllegalStateException("""
                    The letter template "%s" is missing from this installation.
                    Maybe the program folder is incomplete: install it again.\
                    """.formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The letter template \"" + name + "\" can't be read.", e);
        }
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    private record Wording(Map<String, ElementPhrase> elements) {}

    /// How a letter or form names one data element.
    ///
    /// @param whole the line in a letter's list
    /// @param part the line when only part of the value was exposed
    /// @param california option of the California Attorney General's form
    /// @param hhsGroup, hhs options of the HHS breach portal
    public record ElementPhrase(String whole, String part, String california, String hhsGroup, String hhs) {}

    /// Addresses and numbers for the block on credit reports, with the month they were checked.
    public record CreditReference(String asOf, List<Bureau> bureaus, Contact annualCreditReport, Contact ftc) {

        public CreditReference {
            bureaus = List.copyOf(bureaus);
        }

        public record Bureau(String name, String phone, String web, String address) {}

        public record Contact(String phone, String web) {}
    }

    /// Fields of a regulator's online form, in the order of its screens.
    public record RegulatorForm(String citation, String asOf, List<Section> sections) {

        public RegulatorForm {
            sections = List.copyOf(sections);
        }

        public record Section(String id, String title, List<Field> fields) {
            public Section {
                fields = List.copyOf(fields);
            }
        }

        /// @param options what can be chosen, empty for free text
        /// @param showIf when the form asks for it at all; null for always
        public record Field(
                String id,
                String label,
                String type,
                boolean required,
                List<String> options,
                @Nullable ShowIf showIf) {

            @SuppressWarnings("ConstantValue") // Jackson passes null for an absent list.
            public Field {
                options = options == null ? List.of() : List.copyOf(options);
            }
        }

        public record ShowIf(String field, List<String> in) {
            public ShowIf {
                in = List.copyOf(in);
            }
        }
    }
}
