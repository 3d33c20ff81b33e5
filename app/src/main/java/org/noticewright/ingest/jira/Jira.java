package org.noticewright.ingest.jira;

import static org.noticewright.ingest.desk.Json.hasAll;
import static org.noticewright.ingest.desk.Json.hasAny;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.desk.DeskFamily;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// The JSON of Jira and Jira Service Management.
public final class Jira extends DeskFamily {

    private static final String FORMAT = "jira.json";

    public Jira() {
        super(JiraMapping::new, FORMAT);
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        if (object.has("issues") && hasAny(object, "maxResults", "nextPageToken", "isLast", "startAt", "total")
                || Kind.of(Json.firstOf(object, "issues")) == Kind.ISSUE) {
            return List.of(new Match(FORMAT, 0.97, "page of Jira issues"));
        }
        if (object.has("comments") && Kind.of(Json.firstOf(object, "comments")) == Kind.COMMENT) {
            return List.of(new Match(FORMAT, 0.95, "page of Jira comments"));
        }
        Kind kind = Kind.of(object);
        return kind == null ? List.of() : List.of(new Match(FORMAT, kind.sure, "keys of a Jira " + kind.words));
    }

    enum Kind {
        ISSUE(0.97, "issue"),
        COMMENT(0.95, "comment"),
        FIELD(0.9, "field"),
        USER(0.9, "user");

        private final double sure;
        private final String words;

        Kind(double sure, String words) {
            this.sure = sure;
            this.words = words;
        }

        static @Nullable Kind of(JsonObject object) {
            if (object.get("fields") instanceof JsonObject && hasAll(object, "id", "key")) {
                return ISSUE;
            }
            String self = object.textOrEmpty("self");
            if (hasAll(object, "body", "author")
                    && (self.contains("/comment/") || hasAny(object, "jsdPublic", "updateAuthor"))) {
                return COMMENT;
            }
            if (hasAll(object, "name", "schema") && hasAny(object, "custom", "clauseNames")) {
                return FIELD;
            }
            return object.has("displayName") && hasAny(object, "accountId", "emailAddress") && self.contains("/user")
                    ? USER
                    : null;
        }
    }
}
