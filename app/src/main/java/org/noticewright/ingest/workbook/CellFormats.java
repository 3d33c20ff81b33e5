package org.noticewright.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.xml.XmlParsers;

/// What a cell's number shows: a number, or under a date format a day counted from 1900 or 1904.
final class CellFormats {

    private static final int MOST_STYLES = 70_000;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private final boolean since1904;
    private final List<Boolean> dates = new ArrayList<>();

    CellFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    /// Takes the styles part.
    void read(InputStream styles) throws IOException, XMLStreamException {
        Map<String, String> codes = new HashMap<>();
        boolean inCells = false;
        XMLStreamReader2 xml = XmlParsers.parse(styles);
        while (xml.hasNext() && dates.size() < MOST_STYLES) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (SheetRows.name(xml)) {
                    case "numFmt" -> codes.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) {
                            String id = attribute(xml, "numFmtId");
                            dates.add(isDate(id, codes.get(id)));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && SheetRows.name(xml).equals("cellXfs")) {
                inCells = false;
            }
        }
    }

    boolean isDate(@Nullable String style) {
        try {
            int index = style == null ? -1 : Integer.parseInt(style);
            return index >= 0 && index < dates.size() && dates.get(index);
        } catch (NumberFormatException noIndex) {
            return false;
        }
    }

    /// `2025-03-02 14:05:09`, `2025-03-02` at midnight, `14:05:09` for less than a day; null when it is no
    /// date.
    ///
    /// Day 60 of the 1900 system is 29 February 1900, which never was: the days before count from a day later.
    @Nullable
    String date(BigDecimal serial) {
        try {
            long millis = serial.multiply(BigDecimal.valueOf(DAY_MILLIS))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            long day = Math.floorDiv(millis, DAY_MILLIS);
            LocalTime time = LocalTime.ofNanoOfDay(Math.floorMod(millis, DAY_MILLIS) * 1_000_000);
            if (day < 0) {
                return null;
            }
            if (day == 0 && !since1904) {
                return shown(time);
            }
            if (day == 60 && !since1904) {
                return "1900-02-29";
            }
            LocalDate date = since1904 ? EPOCH_1904.plusDays(day) : EPOCH_1900.plusDays(day < 60 ? day + 1 : day);
            LocalDateTime at = date.atTime(time);
            return at.getYear() > 9999
                    ? null
                    : time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + " " + shown(time);
        } catch (ArithmeticException | DateTimeException noDate) {
            return null;
        }
    }

    private static String shown(LocalTime time) {
        return time.format(
                time.getNano() == 0
                        ? DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                        : DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT));
    }

    private static boolean isDate(String id, @Nullable String code) {
        if (code != null) {
            String bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[(?![hmsHMS]+])[^\\]]*]|_.|\\*.", "");
            return bare.chars().anyMatch(c -> "dmyhsDMYHS".indexOf(c) >= 0);
        }
        try {
            int builtIn = Integer.parseInt(id);
            return builtIn >= 14 && builtIn <= 22
                    || builtIn >= 27 && builtIn <= 36
                    || builtIn >= 45 && builtIn <= 47
                    || builtIn >= 50 && builtIn <= 58;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static String attribute(XMLStreamReader2 xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
