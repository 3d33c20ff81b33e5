package org.noticewright.ingest.mail;

import com.pff.PSTAppointment;
import com.pff.PSTContact;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;

/// Walks the folders of an Outlook store. Mails become records; contacts, appointments and the like are counted
/// and named in a warning. An item that cannot be read is a reject, a folder too.
final class OutlookStore {

    /// Holds nothing of its own, only the results of a search in the other folders.
    private static final int SEARCH_FOLDER = 3;
    private static final int MOST_FOLDERS = 100_000;

    private final RecordSink sink;
    private final OutlookMails mails;
    private final @Nullable OutlookContent content;
    private final MailRecords records;
    private final Map<String, Integer> others = new TreeMap<>();
    private final Set<Long> walked = new HashSet<>();
    private long found;
    private int folders;

    /// @param content the store on disk, null when it lies in memory
    OutlookStore(RecordSink sink, OutlookMails mails, @Nullable OutlookContent content) {
        this.sink = sink;
        this.mails = mails;
        this.content = content;
        this.records = new MailRecords(sink);
    }

    void read(PSTFile store) throws Refusal {
        Deque<PSTFolder> open = new ArrayDeque<>();
        try {
            open.push(store.getRootFolder());
        } catch (PSTException | IOException | RuntimeException damaged) {
            throw new Refusal(
                    "The Outlook store has no folder that can be read. Maybe it is damaged: repair a copy with"
                            + " Outlook's own tool, or export the mails as EML.");
        }
        while (!open.isEmpty() && !sink.cancelled()) {
            PSTFolder folder = open.pop();
            folders++;
            if (folder.getNodeType() == SEARCH_FOLDER) {
                continue;
            }
            items(folder);
            subFolders(folder, open);
        }
        finish();
    }

    private void subFolders(PSTFolder folder, Deque<PSTFolder> open) {
        start();
        try {
            for (PSTFolder below : folder.getSubFolders().reversed()) {
                if (walked.add(below.getDescriptorNodeId()) && folders + open.size() < MOST_FOLDERS) {
                    open.push(below);
                }
            }
        } catch (PSTException | IOException | RuntimeException damaged) {
            sink.reject(
                    "folder " + folders,
                    "The folders in it cannot be read. Maybe the store is damaged: repair a copy.");
        }
    }

    private void items(PSTFolder folder) {
        int count = folder.getContentCount();
        for (int i = 0; i < count && !sink.cancelled(); i++) {
            start();
            try {
                folder.moveChildCursorTo(i);
                PSTObject item = folder.getNextChild();
                if (item == null) {
                    sink.reject(
                            "folder %d, items %d to %d".formatted(folders, i + 1, count),
                            "The store names them but does not hold them. Maybe it is damaged: repair a copy.");
                    return;
                }
                item(item);
            } catch (PSTException | IOException | RuntimeException | OutOfMemoryError damaged) {
                // A damaged length can ask for more memory than there is; the item is given up, not the store.
                found++;
                sink.reject(
                        "folder %d, item %d".formatted(folders, i + 1),
                        "The item cannot be read. Maybe the store is damaged: repair a copy.");
            }
        }
    }

    private void item(PSTObject item) throws PSTException, IOException {
        String kind = kind(item);
        if (!kind.isEmpty()) {
            others.merge(kind, 1, Integer::sum);
            return;
        }
        found++;
        records.take(mails.read((PSTMessage) item), Extent.UNKNOWN);
    }

    /// Empty for mails.
    private static String kind(PSTObject item) {
        return switch (item) {
            case PSTContact _ -> "contacts";
            case PSTAppointment _ -> "calendar entries";
            case PSTMessage message -> {
                String type = message.getMessageClass();
                boolean mail = type.isEmpty()
                        || type.startsWith("IPM.Note")
                        || type.startsWith("IPM.Schedule")
                        || type.startsWith("IPM.Post")
                        || type.startsWith("REPORT")
                        || type.equals("IPM");
                yield mail
                        ? ""
                        : switch (type) {
                            case "IPM.Contact" -> "contacts";
                            case "IPM.DistList" -> "distribution lists";
                            case "IPM.Appointment" -> "calendar entries";
                            case "IPM.Task" -> "tasks";
                            case "IPM.StickyNote" -> "notes";
                            default -> "other items";
                        };
            }
            default -> "other items";
        };
    }

    private void start() {
        if (content != null) {
            content.startItem();
        }
    }

    private void finish() {
        if (found > 0) {
            records.finish();
        } else {
            sink.warn("The Outlook store holds no mail.");
        }
        others.forEach((kind, count) ->
                sink.warn("%,d %s of the Outlook store were not read: only mails are.".formatted(count, kind)));
    }
}
