package org.noticewright.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// All law the workbench knows, as one dated whole.
public record LawPack(PackVersion version, List<Law> laws, List<HolidayCalendar> calendars) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addDeserializer(Condition.class, new ConditionDeserializer()))
            .build();

    /// Names of the files of the pack, in the order of their reading.
    @JsonIgnoreProperties("$schema")
    record Index(String id, List<String> laws, List<String> calendars) {

        List<String> files() {
            List<String> files = new ArrayList<>(laws);
            files.addAll(calendars);
            return files;
        }
    }

    public LawPack {
        laws = List.copyOf(laws);
        calendars = List.copyOf(calendars);
        requireOneLawPerId(laws);
    }

    private static void requireOneLawPerId(List<Law> laws) {
        Set<String> ids = new HashSet<>();
        for (var law : laws) {
            if (!ids.add(law.id())) {
                throw new LawPackException("""
                    The law pack holds two laws of one id (%s).
                    Maybe a law was copied: give the copy an id of its own.\
                    """.formatted(law.id()));
            }
        }
    }

    /// The pack that ships with the program.
    ///
    /// @throws LawPackException when the installation is damaged
    public static LawPack bundled() {
        var index = read(Index.class, "index.json", resource("index.json"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (var file : index.files()) {
            files.put(file, resource(file));
        }
        return read(index, files);
    }

    static LawPack read(Index index, Map<String, byte[]> files) {
        return new LawPack(
                new PackVersion(index.id(), digest(files)),
                readAll(Law.class, index.laws(), files),
                readAll(HolidayCalendar.class, index.calendars(), files));
    }

    /// A law from its JSON text, held to the same strictness as the bundled ones.
    public static Law lawFrom(String json) {
        return read(Law.class, "law", json.getBytes(StandardCharsets.UTF_8));
    }

    /// This pack with one more law, under a version of its own.
    public LawPack with(Law law) {
        List<Law> more = new ArrayList<>(laws);
        more.add(law);
        return new LawPack(new PackVersion(version.id() + "+" + law.id(), version.sha256()), more, calendars);
    }

    public Optional<HolidayCalendar> calendar(String id) {
        return calendars.stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    public Optional<Law> law(String id) {
        return laws.stream().filter(law -> law.id().equals(id)).findFirst();
    }

    private static <T> List<T> readAll(Class<T> type, List<String> names, Map<String, byte[]> files) {
        List<T> all = new ArrayList<>();
        for (var name : names) {
            var bytes = files.get(name);
            if (bytes == null) {
                throw new LawPackException("The law pack's index names a file (%s) that is not there.".formatted(name));
            }
            all.add(read(type, name, bytes));
        }
        return all;
    }

    private static <T> T read(Class<T> type, String name, byte[] bytes) {
        try {
            return JSON.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new LawPackException("""
                The file (%s) of the law pack cannot be read: %s
                Maybe it was edited by hand: hold it to law-pack.schema.json.\
                """.formatted(name, e.getOriginalMessage()), e);
        }
    }

    private static byte[] resource(String name) {
        try (var in = LawPack.class.getResourceAsStream("law/" + name)) {
            if (in == null) {
                throw new LawPackException("""
                    The file (%s) of the law pack is missing from the program.
                    Maybe the installation is incomplete: install it again.\
                    """.formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new LawPackException("The file (%s) of the law pack cannot be read.".formatted(name), e);
        }
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
