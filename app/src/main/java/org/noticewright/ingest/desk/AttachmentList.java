package org.noticewright.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Attachment.Content;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Files that a record names. Each help desk has its own word for the same four things.
public final class AttachmentList {

    private static final String[] NAMES = {
        "file_name", "filename", "fileName", "Filename", "name", "content_file_name", "title", "url"
    };
    private static final String[] TYPES = {
        "content_type", "contentType", "ContentType", "mimeType", "mime_type", "content_content_type"
    };
    private static final String[] SIZES = {
        "size", "filesize", "fileSize", "contentLength", "bytes", "content_file_size", "FilesizeRaw", "Filesize"
    };
    private static final String[] IDS = {"id", "AttachmentID", "FileID", "media_id"};

    private AttachmentList() {}

    /// The files under a key, with their names, types, sizes and ids; the bytes are absent.
    public static List<Attachment> of(JsonObject record, String key) {
        List<Attachment> found = new ArrayList<>();
        if (record.get(key) instanceof JsonArray(List<JsonValue> items)) {
            items.forEach(item -> {
                if (item instanceof JsonObject file) {
                    JsonObject inner = file.object("attachment");
                    found.add(of(inner.members().isEmpty() ? file : inner));
                } else if (item.scalar() instanceof String name && !name.isBlank()) {
                    found.add(new Attachment(name, -1, null, -1));
                }
            });
        }
        return found;
    }

    public static Attachment of(JsonObject file) {
        return of(file, Content.ABSENT);
    }

    public static Attachment of(JsonObject file, Content content) {
        JsonObject preferences = file.object("preferences");
        return new Attachment(
                Json.orEmpty(Json.text(file, NAMES)),
                -1,
                Json.first(Json.text(file, TYPES), Json.text(preferences, "Content-Type", "Mime-Type")),
                Json.number(file, SIZES),
                Json.id(file, IDS),
                content);
    }
}
