package org.noticewright.ingest.jira;

import java.util.List;
import java.util.Set;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.xml.XmlElement;
import org.noticewright.ingest.xml.XmlRecords;

/// What a backup says late or far away about issues and comments: names behind numbers, labels, which comments
/// are internal, which changes replaced a text.
final class JiraBackupNames implements XmlRecords.Handler {

    static final String INTERNAL = "internal comment";
    static final String LABEL = "label";
    static final String PROJECT = "project";
    static final String USER_KEY = "user key";
    static final String TEXT_CHANGE = "change of text";
    static final String FIELD = "custom field";

    private static final Set<String> NAMES = Set.of(
            "Status",
            "Priority",
            "Resolution",
            "IssueType",
            "ApplicationUser",
            "Label",
            "Project",
            "EntityProperty",
            "ChangeItem",
            "CustomField");

    private final Links links;

    JiraBackupNames(Links links) {
        this.links = links;
    }

    /// Fields whose former values are texts that people wrote.
    static boolean isText(String field) {
        return Set.of("description", "summary", "environment", "Comment").contains(field);
    }

    @Override
    public boolean isRecord(List<String> path) {
        return path.size() == 2 && NAMES.contains(path.getLast());
    }

    @Override
    public void record(XmlElement entity, List<String> path, Extent extent) {
        String id = entity.value("id");
        switch (entity.name()) {
            case "Status", "Priority", "Resolution", "IssueType" -> links.add(entity.name(), id, entity.value("name"));
            case "ApplicationUser" -> links.add(USER_KEY, entity.value("lowerUserName"), entity.value("userKey"));
            case "Label" -> links.add(LABEL, entity.value("issue"), entity.value("label"));
            case "Project" -> {
                links.add(PROJECT, id, entity.value("key"));
                links.add(PROJECT + " name", id, entity.value("name"));
            }
            case "CustomField" -> links.add(FIELD, id, entity.value("name"));
            case "EntityProperty" -> {
                String key =
                        String.valueOf(entity.value("key") == null ? entity.value("propertyKey") : entity.value("key"));
                String value = entity.value("value") == null ? entity.value("jsonValue") : entity.value("value");
                if (key.equals("sd.public.comment")
                        && value != null
                        && value.replaceAll("\\s", "").contains("\"internal\":true")) {
                    links.add(INTERNAL, entity.value("entityId"), "yes");
                }
            }
            case "ChangeItem" -> {
                String field = entity.value("field");
                if (field != null && isText(field) && entity.value("oldstring") != null) {
                    links.add(TEXT_CHANGE, entity.value("group"), "yes");
                }
            }
            default -> {}
        }
    }
}
