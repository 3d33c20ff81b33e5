package org.noticewright.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All sections of the phrase files.
///
/// `[name] TAGS` opens a section whose tags hold for each of its lines; every other line is one alternative,
/// `\n` breaks a line, `-` is the empty text, `//` starts a remark. A name may have a topic before it
/// (`glp1.symptom`) and a language behind it (`greeting@es`).
final class Phrasebook {

    private static final List<String> FILES = List.of(
            "topics.txt",
            "common.txt",
            "agents.txt",
            "account.txt",
            "billing.txt",
            "care.txt",
            "service.txt",
            "nobody.txt",
            "spanish.txt",
            "other-languages.txt");

    private static final Pattern HEADING = Pattern.compile("\\[([a-z][\\w.@]*)]([ \\w!]*)");

    private final Map<String, Section> sections = new HashMap<>();
    private final List<String> topics;

    /// @param upTo running totals of the weights, so that a draw is one number
    private record Section(List<Phrase> phrases, int[] upTo) {

        Phrase draw(Dice dice) {
            int number = dice.below(upTo[upTo.length - 1]);
            int i = 0;
            while (upTo[i] <= number) {
                i++;
            }
            return phrases.get(i);
        }
    }

    private Phrasebook() {
        for (String file : FILES) {
            read(file);
        }
        topics = lines("topic-names.txt");
    }

    static Phrasebook load() {
        return new Phrasebook();
    }

    /// Topics of care, each with its own `TOPIC.drug`, `TOPIC.symptom`, ... sections.
    List<String> topics() {
        return topics;
    }

    /// The most special section there is for a name: of the topic and language, of the topic, of the language,
    /// plain.
    @Nullable
    Phrase draw(String name, String topic, String language, Dice dice) {
        for (String key :
                List.of(topic + "." + name + "@" + language, topic + "." + name, name + "@" + language, name)) {
            Section section = sections.get(key);
            if (section != null) {
                return section.draw(dice);
            }
        }
        return null;
    }

    /// Every reference that the phrases make, for the check that none hangs.
    Map<String, List<Phrase>> all() {
        var all = new HashMap<String, List<Phrase>>();
        sections.forEach((name, section) -> all.put(name, section.phrases()));
        return all;
    }

    private void read(String file) {
        String name = "";
        String tags = "";
        var collected = new HashMap<String, List<Phrase>>();
        for (String line : lines(file)) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                name = heading.group(1);
                tags = heading.group(2);
            } else {
                collected.computeIfAbsent(name, _ -> new ArrayList<>()).add(Phrase.parse(line, tags));
            }
        }
        collected.forEach((section, phrases) -> {
            if (sections.put(section, section(phrases)) != null) {
                throw new IllegalStateException(
                        "The section (%s) of %s is there already. Maybe it was given in two files."
                                .formatted(section, file));
            }
        });
    }

    private static Section section(List<Phrase> phrases) {
        int[] upTo = new int[phrases.size()];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += phrases.get(i).weight();
            upTo[i] = sum;
        }
        return new Section(List.copyOf(phrases), upTo);
    }

    /// Lines of a resource of this package, without blank lines and remarks.
    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(
                        Phrasebook.class.getResourceAsStream(resource),
                        () -> "The resource (" + resource + ") is missing. Maybe it was left out of the jar.");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
