package org.noticewright.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.noticewright.domain.DataElement;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Says what is wrong with a typed value in the words of whoever typed it.
final class PlainWords {

    private PlainWords() {}

    static CommandLine teach(CommandLine line) {
        return line.registerConverter(Integer.class, PlainWords::wholeNumber)
                .registerConverter(int.class, PlainWords::wholeNumber)
                .registerConverter(Long.class, PlainWords::longNumber)
                .registerConverter(LocalDate.class, PlainWords::date)
                .registerConverter(ZoneId.class, PlainWords::zone);
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw no(text, "whole number up to 2147483647", "12");
        }
    }

    private static long longNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw no(text, "whole number", "12");
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw no(text, "day of the calendar", "2026-02-28");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw no(text, "known time zone", "America/Los_Angeles or +02:00");
        }
    }

    private static TypeConversionException no(String text, String what, String example) {
        return new TypeConversionException("'%s' is no %s. Maybe write it as %s.".formatted(text, what, example));
    }

    /// Elements that a value of the metadata can mean.
    static final class HealthElement implements ITypeConverter<DataElement> {
        @Override
        public DataElement convert(String text) {
            return Arrays.stream(DataElement.values())
                    .filter(DataElement::isHealthContent)
                    .filter(element -> element.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is no kind of health content. Maybe one of %s."
                            .formatted(
                                    text,
                                    Arrays.stream(DataElement.values())
                                            .filter(DataElement::isHealthContent)
                                            .toList())));
        }
    }
}
