package org.noticewright.casework.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.Message;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.Ticket;

/// Mails, files, people, folders and places of files that the intruder's lines name. In a package running numbers stand
/// for them, in lines and tickets alike, so that whoever has neither names nor texts can still see which ticket holds
/// what a line opened. Nothing is shown of what no such line names, but whether there is something that a
/// line could have meant: a file of the same sort of id, a mail without an id.
///
/// Numbers keep what grading looks at: the sort of an id (all digits, a path, anything else), the name at the end of a
/// file's id, the `@` in a mail's.
final class NamedThings {

    private static final String FOLDER = "folder";

    private final Set<String> mails = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> fileNames = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Pseudonyms pseudonyms;

    NamedThings(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /// @param event a line that is or may be the intruder's
    void see(AccessEvent event) {
        event.objects().forEach(this::see);
        switch (event.range()) {
            case RecordRange.OfRequester(var requester) -> people.add(requester.id());
            case RecordRange.Folder(var path) -> folders.add(RecordRange.Folder.plain(path));
            case RecordRange.Files(var place) -> places.add(place);
            case null, default -> {}
        }
    }

    private void see(LoggedObject object) {
        switch (object.kind()) {
            case MESSAGE -> mails.add(LoggedObject.bareMail(object.id()));
            case FILE -> {
                files.add(object.id());
                fileNames.add(LoggedObject.fileName(object.id()));
            }
            case USER, CONTACT -> people.add(object.id());
            case REPORT, VIEW, QUERY, APP, FACTOR, TOKEN, COUNTRY, NETWORK, OTHER -> {}
        }
    }

    /// What stands for a thing that a line of the intruder's names.
    LoggedObject shown(LoggedObject object) {
        return switch (object.kind()) {
            case MESSAGE -> new LoggedObject(object.kind(), mail(LoggedObject.bareMail(object.id())));
            case FILE -> new LoggedObject(object.kind(), file(object.id()));
            case USER, CONTACT -> new LoggedObject(object.kind(), person(object.id()));
            case REPORT, VIEW, APP, FACTOR, TOKEN, COUNTRY, NETWORK -> object;
            case QUERY, OTHER -> new LoggedObject(object.kind(), "");
        };
    }

    RecordRange.Folder shown(RecordRange.Folder folder) {
        return new RecordRange.Folder(pseudonyms.of(FOLDER, RecordRange.Folder.plain(folder.path())));
    }

    RecordRange.Files shown(RecordRange.Files range) {
        return new RecordRange.Files(place(range.prefix()));
    }

    String person(String id) {
        return pseudonyms.of("requester", id);
    }

    boolean namesPeople() {
        return !people.isEmpty();
    }

    boolean isNamed(String person) {
        return people.contains(person);
    }

    private boolean namesContents() {
        return !mails.isEmpty() || !files.isEmpty() || !places.isEmpty();
    }

    private String mail(String bare) {
        return pseudonyms.of("mail", bare) + "@";
    }

    private String place(String prefix) {
        return pseudonyms.of("place", prefix) + "/";
    }

    /// Digits for digits: an id that is a number can be held against numbers only.
    private String fileName(String name) {
        return isNumber(name)
                ? numbers.computeIfAbsent(name, key -> Integer.toString(numbers.size() + 1))
                : pseudonyms.of("name", name);
    }

    private String file(String id) {
        var name = fileName(LoggedObject.fileName(id));
        if (isNumber(id)) {
            return name;
        }
        return sort(id) + pseudonyms.of("file", id) + (isPath(id) ? "/" : "=") + name;
    }

    /// An id of the same sort that no line names.
    private static String unnamed(String id) {
        return isNumber(id) ? "0" : isPath(id) ? "-/-" : sort(id) + "-";
    }

    private static String sort(String id) {
        return !isPath(id) && id.indexOf('/') >= 0 ? "token/" : "";
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(Character::isDigit);
    }

    private static boolean isPath(String id) {
        return id.indexOf('/') >= 0 && !id.startsWith("token/");
    }

    /// How much is known of what the ticket holds; said only where it matters.
    Ticket.Content content(Ticket ticket) {
        return namesContents() ? ticket.content() : Ticket.Content.NOT_IN_FILE;
    }

    List<Message> mails(Ticket ticket) {
        if (!namesContents()) {
            return List.of();
        }
        var shown = new LinkedHashSet<String>();
        for (var message : ticket.messages()) {
            var bare = LoggedObject.bareMail(message.nativeId());
            if (mails.contains(bare)) {
                shown.add(mail(bare));
            }
            if (message.nativeId().indexOf('@') <= 0) {
                shown.add("");
            }
        }
        return shown.stream().map(NamedThings::message).toList();
    }

    static Message message(String id) {
        return new Message(
                id,
                Message.Kind.PUBLIC,
                Message.Author.OTHER,
                null,
                null,
                null,
                "",
                null,
                List.of(),
                Message.Redaction.NONE);
    }

    List<Attachment> files(Ticket ticket) {
        if (!namesContents()) {
            return List.of();
        }
        var shown = new LinkedHashSet<Attachment>();
        for (var file : ticket.attachments()) {
            var id = file.nativeId();
            var shownId = id == null ? null : files.contains(id) ? file(id) : unnamed(id);
            var name = file.name().toLowerCase(Locale.ROOT);
            shown.add(file(shownId, fileNames.contains(name) ? fileName(name) : ""));
            places.stream()
                    .filter(place ->
                            (id != null && id.startsWith(place)) || file.name().startsWith(place))
                    .forEach(place -> shown.add(file(shownId, place(place))));
        }
        return List.copyOf(shown);
    }

    static Attachment file(@Nullable String id, String name) {
        return new Attachment(name, -1, null, -1, id, Attachment.Content.ABSENT);
    }

    List<Ticket.Field> folders(Ticket ticket) {
        if (folders.isEmpty()) {
            return List.of();
        }
        var shown = new ArrayList<Ticket.Field>();
        for (var field : ticket.fields()) {
            if (field.label().equalsIgnoreCase(FOLDER)) {
                var plain = RecordRange.Folder.plain(field.value());
                shown.add(folder(folders.contains(plain) ? pseudonyms.of(FOLDER, plain) : "other"));
            }
        }
        return shown;
    }

    static Ticket.Field folder(String name) {
        return new Ticket.Field(FOLDER, name);
    }
}
