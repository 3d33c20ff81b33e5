package org.noticewright.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Public labelled text and its spans in the types that all such sets share. Their offsets are code points;
/// here they are UTF-16 units.
final class PublicSpans {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PublicSpans() {}

    enum Type {
        PERSON,
        LOCATION,
        DATE,
        AGE,
        PHONE,
        EMAIL,
        SSN,
        CARD,
        IBAN,
        IP,
        URL,
        ID,
        /// Labelled, but neither to be found nor an error when found.
        IGNORED
    }

    record Span(int start, int end, Type type) {
        int length() {
            return end - start;
        }

        int overlap(Span other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
        }
    }

    /// @param index row in the file, from 0; errors may be read in even rows only
    record Row(int index, String text, List<Span> gold) {
        boolean isRead() {
            return index % 2 == 0;
        }
    }

    static List<Row> read(Path file) {
        try {
            var rows = new ArrayList<Row>();
            for (String line : Files.readAllLines(file)) {
                JsonNode node = JSON.readTree(line);
                String text = node.path("text").asString();
                var gold = new ArrayList<Span>();
                for (JsonNode span : node.path("spans")) {
                    gold.add(new Span(
                            text.offsetByCodePoints(0, span.path("s").asInt()),
                            text.offsetByCodePoints(0, span.path("e").asInt()),
                            type(span.path("l").asString())));
                }
                rows.add(new Row(rows.size(), text, merged(text, gold)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Type type(String label) {
        return switch (label) {
            case "PERSON", "NAME", "person" -> Type.PERSON;
            case "STREET_ADDRESS", "GPE", "ZIP_CODE", "GEOGRAPHIC_LOCATION", "location" -> Type.LOCATION;
            case "DATE_TIME", "DATE" -> Type.DATE;
            case "AGE" -> Type.AGE;
            case "PHONE_NUMBER", "FAX_NUMBER" -> Type.PHONE;
            case "EMAIL_ADDRESS" -> Type.EMAIL;
            case "US_SSN", "SOCIAL_SECURITY_NUMBER" -> Type.SSN;
            case "CREDIT_CARD" -> Type.CARD;
            case "IBAN_CODE" -> Type.IBAN;
            case "IP_ADDRESS" -> Type.IP;
            case "DOMAIN_NAME" -> Type.URL;
            case "US_DRIVER_LICENSE",
                    "MEDICAL_RECORD_NUMBER",
                    "HEALTH_PLAN_BENEFICIARY_NUMBER",
                    "UNIQUE_IDENTIFIER",
                    "ACCOUNT_NUMBER",
                    "CERTIFICATE_LICENSE_NUMBER" -> Type.ID;
            case "ORGANIZATION", "TITLE", "NRP" -> Type.IGNORED;
            default -> throw new IllegalArgumentException("label " + label);
        };
    }

    /// Neighbours of one type as one: at most two blanks between, in places commas too.
    static List<Span> merged(String text, List<Span> spans) {
        var sorted = new ArrayList<>(spans);
        sorted.sort(java.util.Comparator.comparingInt(Span::start));
        var merged = new ArrayList<Span>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.type() == span.type() && isGap(text, last, span)) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end()), span.type()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static boolean isGap(String text, Span one, Span other) {
        if (other.start() <= one.end()) {
            return true;
        }
        String gap = text.substring(one.end(), other.start());
        return gap.length() <= 3
                && gap.chars()
                        .allMatch(unit -> Character.isWhitespace(unit) || (unit == ',' && one.type() == Type.LOCATION))
                && gap.chars().filter(Character::isWhitespace).count() <= 2;
    }

    /// The span that a found one hits: at least half of either.
    static @Nullable Span hit(Span found, List<Span> gold) {
        for (Span span : gold) {
            int overlap = found.overlap(span);
            if (overlap > 0
                    && span.type() == found.type()
                    && (overlap * 2 >= found.length() || overlap * 2 >= span.length())) {
                return span;
            }
        }
        return null;
    }

    static boolean isRecalled(Span gold, List<Span> found) {
        int covered = 0;
        for (Span span : found) {
            covered += span.type() == gold.type() ? span.overlap(gold) : 0;
        }
        return covered * 2 >= gold.length();
    }

    static boolean isIgnored(Span found, List<Span> gold) {
        return gold.stream().anyMatch(span -> span.type() == Type.IGNORED && span.overlap(found) * 2 >= found.length());
    }
}
