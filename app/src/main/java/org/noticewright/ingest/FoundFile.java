package org.noticewright.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.attachment.FileKind;
import org.noticewright.ingest.container.Payload;

/// What the path of a file in an export's archive says about the ticket it hung on:
/// `attachments/8841/rash.jpg`, `8841/901_rash.jpg`, `Attachments/00P000000012345AAA`.
///
/// @param ticketId id of the ticket, null when the path names none
/// @param attachmentId id of the attachment itself; one number in a path may be either, then both are that
record FoundFile(
        String name, @Nullable String ticketId, @Nullable String attachmentId) {

    private static final Pattern FOLDER = Pattern.compile(
            "(?:.*[ _-])?attachments?|content_?versions?|content_?documents?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile(
            "(?:ticket|case|issue|conversation|attachment|message|comment)?s?["
                    + " _#-]*([A-Z][A-Z0-9]{1,9}-\\d{1,12}|\\d{1,20})"
                    + "|([a-zA-Z0-9]{15}(?:[A-Z0-5]{3})?|[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED_NAME = Pattern.compile("(\\d{1,20})[ _-].+");
    private static final Set<String> EXPORTS = Set.of("json", "jsonl", "ndjson", "xml", "csv", "tsv", "xlsx", "mbox");

    /// Whether a member lies in a folder that holds attached files only, whatever it looks like.
    static boolean isInFolder(String member) {
        List<String> parts = parts(member);
        return !member.isEmpty()
                && parts.subList(0, parts.size() - 1).stream()
                        .anyMatch(part -> FOLDER.matcher(part).matches());
    }

    /// Whether a member of no known format is a document or picture rather than an export that is not
    /// understood.
    static boolean isDocument(Payload payload) {
        String name = payload.fileName();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !EXPORTS.contains(extension) && FileKind.isDocument(payload.head(), name);
    }

    static FoundFile of(String member) {
        List<String> parts = parts(member);
        String name = parts.getLast();
        List<String> ids = new ArrayList<>();
        for (String folder : parts.subList(0, parts.size() - 1)) {
            String id = id(folder);
            if (id != null) {
                ids.add(id);
            }
        }
        Matcher numbered = NUMBERED_NAME.matcher(name);
        int dot = name.lastIndexOf('.');
        String own = numbered.matches() ? numbered.group(1) : id(dot > 0 ? name.substring(0, dot) : name);
        String ticket = ids.isEmpty() ? own : ids.getFirst();
        return new FoundFile(name, ticket, own != null ? own : ids.isEmpty() ? null : ids.getLast());
    }

    private static @Nullable String id(String part) {
        Matcher id = ID.matcher(part);
        if (!id.matches()) {
            return null;
        }
        return id.group(1) != null
                ? id.group(1)
                : id.group(2).chars().anyMatch(Character::isDigit) ? id.group(2) : null;
    }

    private static List<String> parts(String member) {
        List<String> parts = new ArrayList<>();
        for (String part : member.split("[/\\\\]")) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? List.of(member) : parts;
    }

    @Override
    public String toString() {
        return "FoundFile";
    }
}
