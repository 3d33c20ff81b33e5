package org.noticewright.classify.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.MetadataKey.Carrier;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;

/// The values of a ticket's metadata with where they stand. A field that holds several values, separated by
/// comma, semicolon or bar, carries each of them and the whole.
public final class CarriedValues {

    private CarriedValues() {}

    /// @param span in the text that `text` names
    public record Carried(MetadataKey key, TextRef text, TextSpan span) {
        @Override
        public String toString() {
            return "Carried[" + key + "]";
        }
    }

    /// In the order of the ticket's texts.
    public static List<Carried> of(Ticket ticket) {
        var values = new ArrayList<Carried>();
        add(values, Carrier.SUBJECT, "", ticket.subject(), new TextRef.Subject());
        for (int i = 0; i < ticket.fields().size(); i++) {
            var field = ticket.fields().get(i);
            add(values, Carrier.FIELD, field.label(), field.value(), new TextRef.FieldValue(i));
            addParts(values, field, new TextRef.FieldValue(i));
        }
        for (int i = 0; i < ticket.tags().size(); i++) {
            add(values, Carrier.TAG, "", ticket.tags().get(i), new TextRef.Tag(i));
        }
        for (int i = 0; i < ticket.attachments().size(); i++) {
            add(values, Carrier.ATTACHMENT, "", ticket.attachments().get(i).name(), new TextRef.AttachmentName(i));
        }
        return values;
    }

    private static void add(List<Carried> values, Carrier carrier, String label, String text, TextRef ref) {
        add(values, carrier, label, text, ref, 0, text.length());
    }

    private static void add(
            List<Carried> values, Carrier carrier, String label, String text, TextRef ref, int start, int end) {
        if (end - start > MetadataKey.LONGEST) {
            return;
        }
        var key = MetadataKey.of(carrier, label, text.substring(start, end));
        if (key != null) {
            values.add(new Carried(key, ref, new TextSpan(start, end)));
        }
    }

    private static void addParts(List<Carried> values, Ticket.Field field, TextRef ref) {
        var text = field.value();
        if (text.length() > 4 * MetadataKey.LONGEST || !hasSeparator(text)) {
            return;
        }
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isSeparator(text.charAt(at))) {
                int from = start;
                int to = at;
                while (from < to && Character.isWhitespace(text.charAt(from))) {
                    from++;
                }
                while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                    to--;
                }
                add(values, Carrier.FIELD, field.label(), text, ref, from, to);
                start = at + 1;
            }
        }
    }

    private static boolean hasSeparator(String text) {
        return text.chars().anyMatch(CarriedValues::isSeparator);
    }

    private static boolean isSeparator(int character) {
        return character == ',' || character == ';' || character == '|';
    }
}
