package org.noticewright.classify.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Lexicon;

/// Training sentences with the names marked: our own patterns filled by [SamplePeople] and
/// [SampleOthers], and sentences of public
/// speeches that name nobody, in some of which a pronoun gives way to a name. The same seed gives the same
/// text.
final class NameSentences {

    /// @param names start and end of each name, ascending
    record Sample(String text, List<int[]> names) {}

    private static final Pattern SLOT = Pattern.compile("\\{([A-Z0-9]+)\\}");
    private static final Pattern TIMES = Pattern.compile("(\\d+)\\*");
    /// Shares of the sentences.
    private static final double CHATS = 0.34;

    private static final double POSTS = 0.15;

    private static final double PLAIN = 0.05;
    private static final double SPEECHES = 0.12;

    private static final Pattern PRONOUN = Pattern.compile(
            "\\b(He|She|They|he|she|him|his|their|the President|The President|the Congress|Congress|the American"
                    + " people)\\b");

    private final SampleDice dice;
    private final SamplePeople people;
    private final SampleOthers others;
    private final List<String> patterns;
    private final List<String> chats;
    private final List<String> plain;
    private final List<String> posts;
    private final List<String> speeches;

    NameSentences(long seed) {
        dice = new SampleDice(seed);
        var lists = new SampleLists();
        var words = new SampleWords(dice, lists);
        people = new SamplePeople(dice, lists, words);
        others = new SampleOthers(dice, lists, words);
        patterns = own("sentences.txt");
        chats = repeated(own("chat.txt"));
        plain = own("plain.txt");
        posts = repeated(own("posts.txt"));
        speeches = own("speeches.txt.gz");
    }

    static List<String> lines(String list) {
        return read(Lexicon.class.getResourceAsStream(list), list);
    }

    static List<String> own(String list) {
        return read(NameSentences.class.getResourceAsStream("/names/" + list), list);
    }

    private static List<String> read(InputStream resource, String name) {
        Objects.requireNonNull(resource, name);
        try (InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(resource) : resource) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Sample> draw(int count) {
        var all = new ArrayList<Sample>(count);
        for (int i = 0; i < count; i++) {
            Sample sample = one();
            int more = dice.chance(0.3) ? 1 + dice.number(2) : 0;
            for (int k = 0; k < more; k++) {
                sample = joined(sample, dice.chance(0.6) ? " " : "\n", one());
            }
            all.add(sample);
        }
        return all;
    }

    /// "3*" before a line: it is drawn three times as often.
    private static List<String> repeated(List<String> lines) {
        return lines.stream()
                .flatMap(line -> {
                    Matcher times = TIMES.matcher(line);
                    return times.lookingAt()
                            ? Collections.nCopies(Integer.parseInt(times.group(1)), line.substring(times.end()))
                                    .stream()
                            : Stream.of(line);
                })
                .toList();
    }

    private Sample one() {
        double kind = dice.share();
        if (kind < CHATS) {
            return chatted(filled(any(chats)));
        }
        if (kind < CHATS + PLAIN) {
            return chatted(new Sample(any(plain), List.of()));
        }
        if (kind < CHATS + PLAIN + POSTS) {
            return posted(filled(any(posts)));
        }
        return changed(kind < CHATS + PLAIN + POSTS + SPEECHES ? speech(any(speeches)) : filled(any(patterns)));
    }

    private String any(List<String> lines) {
        return lines.get(dice.number(lines.size()));
    }

    /// As people type in a hurry: a large letter at the beginning or not, all small, all large.
    private Sample chatted(Sample sample) {
        String text = sample.text();
        double style = dice.share();
        String written = text;
        if (style < 0.16) {
            written = text.toLowerCase(Locale.ROOT);
        } else if (style < 0.21) {
            written = text.toUpperCase(Locale.ROOT);
        } else if (style < 0.30) {
            written = headed(text);
        } else if (style < 0.58) {
            written = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
        Sample cased = written.length() == text.length() ? new Sample(written, sample.names()) : sample;
        return dice.chance(0.08) ? apart(cased) : cased;
    }

    /// Posts are written with more care: mostly as they stand, at times all small or with marks apart.
    private Sample posted(Sample sample) {
        Sample written = dice.chance(0.25) ? chatted(sample) : sample;
        return dice.chance(0.35) ? apart(written) : written;
    }

    private static Sample joined(Sample first, String between, Sample second) {
        int shift = first.text().length() + between.length();
        var names = new ArrayList<>(first.names());
        second.names().forEach(name -> names.add(new int[] {name[0] + shift, name[1] + shift}));
        return new Sample(first.text() + between + second.text(), names);
    }

    private Sample filled(String pattern) {
        var text = new StringBuilder();
        var names = new ArrayList<int[]>();
        Matcher slots = SLOT.matcher(pattern);
        int at = 0;
        while (slots.find()) {
            text.append(pattern, at, slots.start());
            at = slots.end();
            String person = person(slots.group(1));
            if (person == null) {
                text.append(others.other(slots.group(1)));
            } else {
                name(text, names, person);
            }
        }
        text.append(pattern, at, pattern.length());
        String whole = text.toString();
        int line = whole.indexOf("\\n");
        while (line >= 0) {
            whole = whole.substring(0, line) + "\n" + whole.substring(line + 2);
            for (int[] name : names) {
                name[0] -= name[0] > line ? 1 : 0;
                name[1] -= name[1] > line ? 1 : 0;
            }
            line = whole.indexOf("\\n");
        }
        return new Sample(whole, names);
    }

    private void name(StringBuilder text, List<int[]> names, String person) {
        String written = dice.chance(0.07) ? person.toLowerCase(Locale.ROOT) : person;
        written = dice.chance(0.02) ? written.toUpperCase(Locale.ROOT) : written;
        names.add(new int[] {text.length(), text.length() + written.length()});
        text.append(written);
    }

    private @Nullable String person(String slot) {
        return switch (slot) {
            case "P" -> people.person();
            case "F" -> people.given();
            case "L" -> people.surname();
            case "FI" -> people.givenWithInitial();
            case "HERO" -> people.hero();
            case "WHO" -> people.who();
            case "NICK" -> people.nickname();
            default -> null;
        };
    }

    /// In four of ten speeches the one who acts gets a name.
    private Sample speech(String sentence) {
        if (dice.chance(0.6)) {
            return new Sample(sentence, List.of());
        }
        var text = new StringBuilder();
        var names = new ArrayList<int[]>();
        Matcher found = PRONOUN.matcher(sentence);
        int at = 0;
        while (found.find()) {
            text.append(sentence, at, found.start());
            at = found.end();
            name(text, names, dice.chance(0.5) ? people.given() : people.person());
            text.append(found.group().equals("his") || found.group().equals("their") ? "'s" : "");
        }
        text.append(sentence, at, sentence.length());
        return new Sample(text.toString(), names);
    }

    /// Small, large, with blanks around marks as some tools write them, or without its last mark.
    private Sample changed(Sample sample) {
        String text = sample.text();
        if (dice.chance(0.10)) {
            String small = text.toLowerCase(Locale.ROOT);
            return small.length() == text.length() ? new Sample(small, sample.names()) : sample;
        }
        if (dice.chance(0.03)) {
            return new Sample(headed(text), sample.names());
        }
        if (dice.chance(0.03)) {
            String large = text.toUpperCase(Locale.ROOT);
            return large.length() == text.length() ? new Sample(large, sample.names()) : sample;
        }
        if (dice.chance(0.10)) {
            return apart(sample);
        }
        if (dice.chance(0.15)
                && text.endsWith(".")
                && sample.names().stream().noneMatch(name -> name[1] == text.length())) {
            return new Sample(text.substring(0, text.length() - 1), sample.names());
        }
        return sample;
    }

    /// Every Word Large, as headings are.
    private static String headed(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (i == 0 || out.charAt(i - 1) == ' ') {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return out.toString();
    }

    private static Sample apart(Sample sample) {
        String text = sample.text();
        var out = new StringBuilder();
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean mark = ".,!?:;\"()".indexOf(unit) >= 0;
            if (mark && i > 0 && text.charAt(i - 1) != ' ') {
                out.append(' ');
            }
            starts[i] = out.length();
            out.append(unit);
            ends[i + 1] = out.length();
        }
        return new Sample(
                out.toString(),
                sample.names().stream()
                        .map(name -> new int[] {starts[name[0]], ends[name[1]]})
                        .toList());
    }
}
