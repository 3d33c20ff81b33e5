package org.noticewright.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns a hand-written file of marked tickets into the plain ticket form and its gold labels, so that a
/// label's offsets cannot disagree with the text they are about.
///
/// A ticket starts with `@ VERDICT channel [h] [lang=xx] [SPECIAL,...]` (`h`: hard). Then come lines: `w:` why,
/// `f:` who asks as `name | email | phone` (`f:~` for a sender that is no person), `s:` subject, `t:` tags,
/// `k:` one field as `label: value`, `a:` one attachment. Messages follow: `>>` of the requester, `<<Name:` of
/// an agent, `!!Name:` of anyone else, each up to the next such line. `{N Ada Roe}` marks a span, `{CC* 4490}`
/// a partial one.
final class MarkedTickets {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SPAN = Pattern.compile("\\{([A-Z$]{1,2})(\\*?) ([^{}]*)}");
    private static final Instant FIRST_DAY = Instant.parse("2025-03-01T00:00:00Z");

    static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("N", "NAME"),
            Map.entry("A", "ADDRESS"),
            Map.entry("B", "DATE_OF_BIRTH"),
            Map.entry("S", "SERVICE_DATE"),
            Map.entry("P", "PHONE"),
            Map.entry("E", "EMAIL"),
            Map.entry("SS", "SSN"),
            Map.entry("MR", "MEDICAL_RECORD_NUMBER"),
            Map.entry("HP", "HEALTH_PLAN_ID"),
            Map.entry("AC", "ACCOUNT_NUMBER"),
            Map.entry("LI", "LICENSE_NUMBER"),
            Map.entry("VE", "VEHICLE_ID"),
            Map.entry("DE", "DEVICE_ID"),
            Map.entry("U", "URL"),
            Map.entry("IP", "IP_ADDRESS"),
            Map.entry("BI", "BIOMETRIC"),
            Map.entry("PH", "PHOTO"),
            Map.entry("CC", "PAYMENT_CARD"),
            Map.entry("BA", "BANK_ACCOUNT"),
            Map.entry("CR", "CREDENTIAL"),
            Map.entry("D", "DIAGNOSIS"),
            Map.entry("M", "MEDICATION"),
            Map.entry("T", "TREATMENT"),
            Map.entry("L", "LAB_RESULT"),
            Map.entry("DR", "PROVIDER"),
            Map.entry("$", "HEALTH_PAYMENT"));

    private static final Map<String, String> VERDICTS = Map.of("P", "PHI", "M", "METADATA", "N", "NONE");

    private final ObjectNode ticket = JSON.createObjectNode();
    private final ObjectNode label = JSON.createObjectNode();
    private final ArrayNode spans = JSON.createArrayNode();
    private final TreeSet<String> elements = new TreeSet<>();

    /// One ticket and its labels, as two lines of JSON.
    record Pair(String ticket, String label) {}

    static List<Pair> convert(Path marked, String prefix) throws IOException {
        var pairs = new ArrayList<Pair>();
        var random = new SplittableRandom(prefix.hashCode());
        for (String block : Files.readString(marked).split("(?m)^@ ")) {
            if (!block.isBlank() && !block.startsWith("#")) {
                String id = "%s%03d".formatted(prefix, pairs.size() + 1);
                Instant created = FIRST_DAY.plusSeconds(random.nextLong(300L * 86_400));
                pairs.add(new MarkedTickets(id, created).read(block));
            }
        }
        return pairs;
    }

    private MarkedTickets(String id, Instant created) {
        ticket.put("id", id).put("channel", "").put("created_at", created.toString());
        ticket.put("subject", "").putNull("requester");
        ticket.putArray("tags");
        ticket.putObject("fields");
        ticket.putArray("messages");
        ticket.putArray("attachments");
        label.put("id", id);
    }

    private Pair read(String block) {
        List<String> lines = block.strip().lines().toList();
        header(lines.getFirst());
        int at = 1;
        while (at < lines.size()) {
            int end = at + 1;
            if (startsMessage(lines.get(at))) {
                while (end < lines.size() && !startsMessage(lines.get(end))) {
                    end++;
                }
                message(String.join("\n", lines.subList(at, end)).strip());
            } else {
                property(lines.get(at));
            }
            at = end;
        }
        ArrayNode named = label.putArray("elements");
        elements.forEach(named::add);
        label.put("hard", label.path("hard").asBoolean());
        label.set("spans", spans);
        return new Pair(JSON.writeValueAsString(ticket), JSON.writeValueAsString(label));
    }

    private static boolean startsMessage(String line) {
        return line.startsWith(">>") || line.startsWith("<<") || line.startsWith("!!");
    }

    private void header(String line) {
        String[] words = line.split(" ");
        label.put("verdict", known(VERDICTS, words[0]));
        ticket.put("channel", words[1]);
        boolean hard = false;
        String language = "en";
        ArrayNode special = label.putArray("special");
        for (int i = 2; i < words.length; i++) {
            if (words[i].equals("h")) {
                hard = true;
            } else if (words[i].startsWith("lang=")) {
                language = words[i].substring(5);
            } else {
                for (String category : words[i].split(",")) {
                    special.add(category);
                }
            }
        }
        label.put("hard", hard).put("language", language);
    }

    private void property(String line) {
        String value = line.substring(2).strip();
        switch (line.substring(0, 2)) {
            case "w:" -> label.put("why", value);
            case "f:" -> requester(value);
            case "s:" -> ticket.put("subject", text("subject", value));
            case "t:" -> {
                for (String tag : value.split(",\\s*")) {
                    ticket.withArray("/tags").add(text("tag:" + plain(tag), tag));
                }
            }
            case "k:" -> {
                int colon = value.indexOf(": ");
                String name = value.substring(0, colon);
                ((ObjectNode) ticket.get("fields")).put(name, text("field:" + name, value.substring(colon + 2)));
            }
            case "a:" -> ticket.withArray("/attachments").add(text("attachment:" + plain(value), value));
            default -> throw new IllegalArgumentException("no such line in " + label.get("id"));
        }
    }

    private void requester(String value) {
        boolean person = !value.startsWith("~");
        String[] parts = (person ? value : value.substring(1)).split("\\|", -1);
        ObjectNode requester = ticket.putObject("requester");
        String[] names = {"name", "email", "phone"};
        for (int i = 0; i < names.length; i++) {
            String part = i < parts.length ? parts[i].strip() : "";
            if (part.isEmpty()) {
                requester.putNull(names[i]);
                continue;
            }
            requester.put(names[i], part);
            if (person) {
                span("requester", null, null, names[i].toUpperCase(java.util.Locale.ROOT), false, part);
            }
        }
    }

    private void message(String block) {
        ObjectNode message = JSON.createObjectNode();
        String text = block.substring(2).strip();
        if (block.startsWith(">>")) {
            message.put("author", "requester");
        } else {
            int colon = text.indexOf(':');
            message.put("author", block.startsWith("<<") ? "agent" : "other");
            message.put("name", text.substring(0, colon));
            text = text.substring(colon + 1).strip();
        }
        ArrayNode messages = ticket.withArray("/messages");
        message.put("text", text("message:" + messages.size(), text));
        messages.add(message);
    }

    /// The text without its marks; what they marked becomes spans.
    private String text(String where, String marked) {
        var plain = new StringBuilder();
        int from = 0;
        for (MatchResult mark : SPAN.matcher(marked).results().toList()) {
            plain.append(marked, from, mark.start());
            int start = plain.length();
            plain.append(mark.group(3));
            boolean partial = !mark.group(2).isEmpty();
            span(where, start, plain.length(), known(CODES, mark.group(1)), partial, mark.group(3));
            from = mark.end();
        }
        return plain.append(marked, from, marked.length()).toString();
    }

    private static String plain(String marked) {
        return SPAN.matcher(marked).replaceAll("$3");
    }

    private void span(
            String where,
            @Nullable Integer start,
            @Nullable Integer end,
            String element,
            boolean partial,
            String text) {
        elements.add(element);
        spans.addObject()
                .put("where", where)
                .put("start", start)
                .put("end", end)
                .put("element", element)
                .put("partial", partial)
                .put("text", text);
    }

    private static String known(Map<String, String> codes, String code) {
        String meaning = codes.get(code);
        if (meaning == null) {
            throw new IllegalArgumentException("unknown code: " + code);
        }
        return meaning;
    }

    /// Writes `tickets.ndjson` and `labels.ndjson` beside the `marked.txt` of the folder given first; ids
    /// start with the second word.
    static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Pair> pairs = convert(folder.resolve("marked.txt"), arguments[1]);
        Files.write(
                folder.resolve("tickets.ndjson"),
                pairs.stream().map(Pair::ticket).toList());
        Files.write(
                folder.resolve("labels.ndjson"), pairs.stream().map(Pair::label).toList());
    }
}
