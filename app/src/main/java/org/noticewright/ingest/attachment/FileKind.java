package org.noticewright.ingest.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an attached file is, by its first bytes; its name and declared type only tell texts apart.
public enum FileKind {
    PDF,
    /// A zip: an Office document, or an archive.
    ZIPPED,
    PICTURE,
    HTML,
    TEXT,
    EMPTY,
    /// Known or unknown, its text cannot be read.
    OTHER;

    private static final int LOOKED_AT = 4096;
    private static final Set<String> TEXT_NAMES =
            Set.of("txt", "log", "md", "html", "htm", "ics", "vcf", "rtf", "csv", "tsv", "text", "asc");
    private static final Set<String> FILE_NAMES = Set.of(
            "pdf", "doc", "docx", "docm", "odt", "xls", "xlsm", "ods", "ppt", "pptx", "jpg", "jpeg", "png", "gif",
            "bmp", "tif", "tiff", "webp", "heic", "heif", "avif", "mp3", "m4a", "wav", "ogg", "amr", "mp4", "mov",
            "avi", "mkv", "webm", "3gp", "p7s", "p7m", "msg", "dcm", "pages", "numbers", "key", "svg", "psd");

    public static FileKind of(byte[] head, String name, @Nullable String contentType) {
        if (head.length == 0) {
            return EMPTY;
        }
        String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return ZIPPED;
        }
        if (isPicture(start)) {
            return PICTURE;
        }
        if (start.startsWith("{\\rtf") || !isText(head)) {
            return OTHER;
        }
        boolean html = "text/html".equalsIgnoreCase(contentType)
                || Set.of("html", "htm", "xhtml").contains(extension(name))
                || start.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)(?:<!doctype html|<html).*");
        return html ? HTML : TEXT;
    }

    /// Whether a file of this name or beginning is a document, picture or recording, not an export: what its
    /// members in an archive are taken for when no format is recognised.
    public static boolean isDocument(byte[] head, String name) {
        String extension = extension(name);
        return switch (of(head, name, null)) {
            case PDF, PICTURE, ZIPPED, HTML, OTHER -> true;
            case TEXT -> TEXT_NAMES.contains(extension) || FILE_NAMES.contains(extension);
            case EMPTY -> FILE_NAMES.contains(extension) || TEXT_NAMES.contains(extension);
        };
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isPicture(String start) {
        return start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || start.startsWith("BM") && start.length() > 30 && start.charAt(14) == 40
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("RIFF") && start.startsWith("WEBP", 8);
    }

    private static boolean isText(byte[] head) {
        boolean wide = head.length >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
        int odd = 0;
        int looked = Math.min(head.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            byte b = head[i];
            odd += (b >= 0 && b < 9) || (b > 13 && b < 32 && b != 27) || b == 127 ? 1 : 0;
        }
        return wide || odd * 50L <= looked;
    }
}
