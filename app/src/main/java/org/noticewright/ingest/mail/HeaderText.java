package org.noticewright.ingest.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.attachment.CharsetGuess;

/// Header fields as people read them: unfolded, bytes above ASCII decoded, encoded words (RFC 2047, whole or
/// broken) and parameters (RFC 2231, encoded words, raw bytes) decoded.
final class HeaderText {

    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]*|\\r");
    private static final Pattern ID = Pattern.compile("<([^<>]+)>");
    private static final Pattern LOOSE_ADDRESS =
            Pattern.compile("[^\\s<>,;:\"()\\[\\]@]{1,256}@[^\\s<>,;:\"()@]{1,256}");
    private static final int MOST_ADDRESSES = 500;
    /// Longer values are no text a person wrote; what lies beyond stays as it is.
    private static final int MOST_DECODED = 20_000;
    private static final Map<Charset, Charset> WIDER = wider();

    private HeaderText() {}

    /// The field's value with bytes above ASCII decoded; encoded words still as they are.
    static String raw(Field field) {
        byte[] bytes = field.getRaw() == null
                ? field.getBody().getBytes(StandardCharsets.ISO_8859_1)
                : field.getRaw().toByteArray();
        String line = CharsetGuess.decode(bytes, null);
        int colon = field.getRaw() == null ? -1 : line.indexOf(':');
        return FOLD.matcher(line.substring(colon + 1)).replaceAll(" ").strip();
    }

    static String decoded(String value) {
        if (!value.contains("=?")) {
            return value;
        }
        int end = Math.min(value.length(), MOST_DECODED);
        try {
            return DecoderUtil.decodeEncodedWords(
                            value.substring(0, end), DecodeMonitor.SILENT, StandardCharsets.UTF_8, WIDER)
                    + value.substring(end);
        } catch (RuntimeException broken) {
            return value;
        }
    }

    static String text(Field field) {
        return decoded(raw(field));
    }

    /// Message ids in angle brackets, in their order; the bare value when there are no brackets.
    static List<String> ids(String value) {
        List<String> ids = new ArrayList<>();
        Matcher found = ID.matcher(value.replace("&lt;", "<").replace("&gt;", ">"));
        while (found.find()) {
            ids.add(found.group(1).strip());
        }
        if (ids.isEmpty() && !value.isBlank() && value.strip().indexOf(' ') < 0) {
            ids.add(value.strip());
        }
        return ids;
    }

    /// The people in an address field. What fits no address grammar is kept as a name.
    static List<MailAddress> addresses(String raw) {
        List<MailAddress> found = new ArrayList<>();
        try {
            for (Mailbox box :
                    LenientAddressParser.DEFAULT.parseAddressList(ascii(raw)).flatten()) {
                add(found, box.getName(), box.getAddress());
            }
        } catch (RuntimeException broken) {
            found.clear();
        }
        if (found.stream().noneMatch(address -> address.email().contains("@")) && raw.contains("@")) {
            found.clear();
            Matcher loose = LOOSE_ADDRESS.matcher(decoded(raw));
            while (loose.find()) {
                add(found, null, loose.group());
            }
        }
        if (found.isEmpty() && !raw.isBlank()) {
            found.add(new MailAddress(decoded(raw), ""));
        }
        return found;
    }

    private static void add(List<MailAddress> found, @Nullable String name, @Nullable String address) {
        if (found.size() >= MOST_ADDRESSES) {
            return;
        }
        String shown = name == null ? null : decoded(utf8(name)).strip();
        String email = address == null ? "" : utf8(address).strip();
        if (!email.contains("@")) {
            // The parser makes an address of every lone word.
            shown = shown == null ? decoded(email) : shown;
            email = "";
        }
        if (!email.isEmpty() || (shown != null && !shown.isBlank())) {
            found.add(new MailAddress(shown == null || shown.isBlank() ? null : shown, email));
        }
    }

    /// The parser works on bytes in the guise of characters.
    private static String ascii(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String utf8(String bytes) {
        return bytes.chars().allMatch(c -> c < 256)
                ? CharsetGuess.decode(bytes.getBytes(StandardCharsets.ISO_8859_1), null)
                : bytes;
    }

    /// A parameter of a `Content-Type` or `Content-Disposition` field.
    static @Nullable String parameter(Field field, String name) {
        List<NameValuePair> pairs;
        try {
            RawField raw = field instanceof RawField already ? already : new RawField(field.getName(), field.getBody());
            pairs = RawFieldParser.DEFAULT.parseRawBody(raw).getParams();
        } catch (RuntimeException broken) {
            return null;
        }
        MimeParameterMapping mapping = new MimeParameterMapping();
        for (NameValuePair pair : pairs) {
            try {
                if (pair.getName() != null && pair.getValue() != null) {
                    mapping.addParameter(pair.getName(), pair.getValue());
                }
            } catch (RuntimeException broken) {
                // A parameter in a form of its own is left out; the part keeps its content.
            }
        }
        String value = mapping.get(name.toLowerCase(Locale.ROOT));
        return value == null || value.isBlank() ? null : decoded(utf8(value)).strip();
    }

    static RawField field(String name, String body) {
        return new RawField(name, body);
    }

    private static Map<Charset, Charset> wider() {
        Map<Charset, Charset> wider = new HashMap<>();
        for (String name : List.of("euc-kr", "shift_jis", "gb2312", "gbk", "iso-8859-1")) {
            Charset meant = CharsetGuess.named(name);
            if (meant != null && Charset.isSupported(name)) {
                wider.put(Charset.forName(name), meant);
            }
        }
        return Map.copyOf(wider);
    }
}
