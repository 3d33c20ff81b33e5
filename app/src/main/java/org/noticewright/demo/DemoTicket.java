package org.noticewright.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Verdict;

/// One ticket, ready to be written, with its truth.
///
/// @param intent what it is about, in the words of the phrase files
/// @param fields custom field id to value
/// @param fromPhone caller's number of a voice ticket
record DemoTicket(
        int number,
        long id,
        Instant created,
        Instant updated,
        String status,
        Channel channel,
        String intent,
        String subject,
        long requesterId,
        @Nullable DemoPerson requester,
        @Nullable String fromPhone,
        List<Comment> comments,
        List<String> tags,
        Map<Long, String> fields,
        Truth truth) {

    enum Channel {
        EMAIL("email"),
        WEB("web"),
        CHAT("chat"),
        VOICE("voice"),
        API("api");

        private final String code;

        Channel(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /// @param quote the message it answers, as the mail program quoted it; empty without one
    record Comment(long author, boolean isPublic, Instant at, String text, String quote, List<File> files) {

        String plain() {
            return quote.isEmpty() ? text : text + "\n\n" + quote;
        }
    }

    record File(String name, String contentType, int bytes) {}

    /// @param place where the health content sits, `none` without any
    record Truth(Verdict verdict, Set<DataElement> elements, Set<SpecialCategory> special, String place) {}

    @Override
    public String toString() {
        return "DemoTicket[" + id + "]";
    }
}
