package org.noticewright.domain;

/// A place, date, age or web address that is no data element: it says nothing that a notice must name, and no
/// verdict rests on it. Shown to whoever reads the record, since several together may still tell who is meant.
/// It points at a text of the ticket and never carries it.
public record ContextMention(TextRef text, TextSpan span, Kind kind) {

    public enum Kind {
        PLACE("place"),
        DATE("date"),
        AGE("age"),
        WEB_ADDRESS("web address");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The kind in a reader's words, lower case.
        public String label() {
            return label;
        }
    }
}
