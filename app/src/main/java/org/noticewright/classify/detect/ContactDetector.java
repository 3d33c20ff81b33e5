package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.DEVICE_ID;
import static org.noticewright.domain.DataElement.EMAIL;
import static org.noticewright.domain.DataElement.IP_ADDRESS;
import static org.noticewright.domain.DataElement.URL;

import java.util.regex.Pattern;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// E-mail addresses, personal web addresses, MAC and IPv6 addresses: found by their marks, then read on a
/// short window.
final class ContactDetector implements Detector {

    /// Words of machines' mailboxes that people are called by too: "lis-alerts@" is a machine, lis@ may be somebody.
    private static final HashTable ALSO_NAMES = WordHash.tableOf("lis", "ping", "pinger", "premi", "runner", "batch");

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 128;
    private static final int LONGEST_URL = 200;
    private static final Pattern PERSONAL_URL = Pattern.compile(
            "(?:instagram\\.com|facebook\\.com|twitter\\.com|x\\.com|linkedin\\.com/in|tiktok\\.com|threads\\.net|t\\.me)/@?[\\w.-]{3,40}"
                + "|/(?:users?|patients?|profiles?|members?|u|people)/[\\w.-]{2,60}"
                + "|[?&](?:token|user|uid|patient|email|key|member|id)=[\\w.%+-]{3,80}|/~[\\w.-]{2,40}",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST_HANDLE = 4;
    private static final int LONGEST_HANDLE = 32;
    private static final int NETWORK_WORDS = 6;
    private static final HashTable NETWORKS = WordHash.tableOf(
            "instagram",
            "insta",
            "ig",
            "twitter",
            "tiktok",
            "handle",
            "venmo",
            "cashapp",
            "snap",
            "snapchat",
            "threads",
            "telegram",
            "discord",
            "username",
            "bluesky",
            "reddit",
            "onlyfans",
            "zelle",
            "paypal");
    private static final HashTable PAGES = WordHash.tableOf(
            "website", "site", "blog", "portfolio", "profile", "channel", "card", "page", "homepage", "etsy", "web");
    private static final int SHORTEST_HEX_RUN = 8;
    private static final int LONGEST_HEX_RUN = 64;

    private final Lexicon lexicon;

    ContactDetector(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Passage passage, Claims claims) {
        String text = passage.text();
        if (passage.mayHold(Opening.SPELLED_EMAIL)) {
            spelled(passage, claims);
        }
        int first = passage.tokens().hasSign('@') ? text.indexOf('@') : -1;
        for (int mark = first; mark >= 0; mark = text.indexOf('@', mark + 1)) {
            email(passage, mark, claims);
        }
        if (!passage.tokens().hasSign(':')) {
            return;
        }
        int at = text.indexOf("://");
        while (at >= 0) {
            at = text.indexOf("://", url(passage, at, claims));
        }
        colons(passage, claims);
    }

    private static void spelled(Passage passage, Claims claims) {
        int at = 0;
        while (at < passage.size()) {
            at = SpelledEmail.isSign(passage.tokens(), at) ? SpelledEmail.read(passage, at, claims) : at + 1;
        }
    }

    /// "@ana.lopez on instagram": a name after the sign, with a network's name near.
    private static void handle(Passage passage, int at, Claims claims) {
        String text = passage.text();
        int end = at + 1;
        while (end < text.length()
                && end - at < LONGEST_HANDLE
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '_'
                        || text.charAt(end) == '.')) {
            end++;
        }
        while (end > at + 1 && text.charAt(end - 1) == '.') {
            end--;
        }
        passage.scanned(end - at);
        if (end - at < SHORTEST_HANDLE) {
            return;
        }
        int token = Relevance.tokenAt(passage.tokens(), at);
        for (int i = Math.max(0, token - NETWORK_WORDS); i < Math.min(passage.size(), token + NETWORK_WORDS); i++) {
            if (NETWORKS.get(passage.tokens().hash(i)) != 0) {
                claims.add(Candidate.of(at, end, URL, Rule.HANDLE, 0.6));
                return;
            }
        }
    }

    /// "my website is https://..."
    private static boolean isOwned(Passage passage, int start) {
        int token = Relevance.tokenAt(passage.tokens(), start);
        boolean page = false;
        for (int i = token - 1; i >= 0 && i >= token - NETWORK_WORDS && !passage.endsSentence(i); i--) {
            page |= PAGES.get(passage.tokens().hash(i)) != 0;
            if (page && passage.is(i, Cue.POSSESSIVE)) {
                return passage.zone() != Zone.AGENT && !passage.tokens().isText(i, "your");
            }
        }
        return false;
    }

    private void email(Passage passage, int at, Claims claims) {
        String text = passage.text();
        boolean alone =
                at == 0 || text.charAt(at - 1) <= ' ' || text.charAt(at - 1) == '(' || text.charAt(at - 1) == ':';
        if (alone) {
            handle(passage, at, claims);
            return;
        }
        int start = at;
        while (start > 0 && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int end = at + 1;
        int lastDot = -1;
        while (end < text.length() && end - at < LONGEST_DOMAIN && isDomain(text.charAt(end))) {
            boolean inside = text.charAt(end) == '.'
                    && end + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(end + 1));
            lastDot = inside ? end : lastDot;
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        passage.scanned(end - start);
        if (start == at || lastDot <= at + 1 || end - lastDot < 3) {
            return;
        }
        if (!isRoleAddress(text.substring(start, end))) {
            claims.add(Candidate.of(start, end, EMAIL, Rule.EMAIL, 0.97));
        }
    }

    /// Whether the mailbox of an address names a desk, not a person; false of what is no address.
    boolean isRoleAddress(String email) {
        int at = email.indexOf('@');
        return at > 0 && isRole(email.substring(0, at)) && !FreeMail.isAddress(email);
    }

    /// Whether the local part names a desk, not a person.
    boolean isRole(String local) {
        Tokens words = Tokens.of(local);
        if (words.size() == 1 && ALSO_NAMES.get(words.hash(0)) != 0) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean number = i > 0 && words.shape(i) == Tokens.Shape.DIGITS;
            if (!number && !Cue.ROLE_ADDRESS.in(lexicon.flags(words.hash(i)))) {
                return false;
            }
        }
        return words.size() > 0;
    }

    /// May stand before the @.
    static boolean isLocal(char unit) {
        return Character.isLetterOrDigit(unit)
                || unit == '.'
                || unit == '_'
                || unit == '-'
                || unit == '+'
                || unit == '%';
    }

    private static boolean isDomain(char unit) {
        return Character.isLetterOrDigit(unit) || unit == '.' || unit == '-';
    }

    /// Returns where to look on: after the address, so that each character is read once.
    private static int url(Passage passage, int at, Claims claims) {
        String text = passage.text();
        int start = at;
        while (start > 0 && at - start < 6 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 3;
        while (end < text.length() && end - at < LONGEST_URL && isUrl(text.charAt(end))) {
            end++;
        }
        while (end > at + 3 && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '/') {
            end--;
        }
        passage.scanned(end - start);
        if (PERSONAL_URL.matcher(text).region(at, end).find()) {
            claims.add(Candidate.of(start, end, URL, Rule.PERSONAL_URL, 0.7));
        } else if (isOwned(passage, start)) {
            claims.add(Candidate.of(start, end, URL, Rule.PERSONAL_URL, 0.6));
        }
        return Math.max(end, at + 3);
    }

    private static boolean isUrl(char unit) {
        return unit > ' ' && unit != '"' && unit != '<' && unit != '>' && unit != ')' && unit < 0x7f;
    }

    /// MAC and IPv6 addresses: hexadecimal groups with colons between.
    private static void colons(Passage passage, Claims claims) {
        String text = passage.text();
        int at = text.indexOf(':');
        while (at >= 0) {
            int start = at;
            while (start > 0 && at - start < 4 && isHex(text.charAt(start - 1))) {
                start--;
            }
            int next = at + 1;
            int end = start;
            int limit = Math.min(text.length(), start + LONGEST_HEX_RUN);
            while (end < limit && (text.charAt(end) == ':' || isHex(text.charAt(end)))) {
                end++;
            }
            passage.scanned(end - start + 1);
            if (end - start >= SHORTEST_HEX_RUN) {
                colonRun(passage, start, end, claims);
            }
            next = Math.max(next, end);
            at = text.indexOf(':', next);
        }
    }

    private static void colonRun(Passage passage, int start, int end, Claims claims) {
        String text = passage.text();
        int groups = 1;
        for (int i = start; i < end; i++) {
            groups += text.charAt(i) == ':' ? 1 : 0;
        }
        if (groups < 4) {
            // A time of day.
            return;
        }
        String run = text.substring(start, end);
        if (groups == 6 && run.length() == 17) {
            claims.add(Candidate.of(start, end, DEVICE_ID, Rule.MAC, 0.9));
        } else if ((groups == 8 || (groups >= 4 && run.contains("::")))
                && run.length() >= 8
                && !run.startsWith("fe80")) {
            claims.add(Candidate.of(start, end, IP_ADDRESS, Rule.IP_ADDRESS, 0.8));
        }
    }

    private static boolean isHex(char unit) {
        return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f') || (unit >= 'A' && unit <= 'F');
    }
}
