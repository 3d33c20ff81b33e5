package org.noticewright.ingest.mail;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which domain is the organisation's own: the one that takes part in most of a mailbox's mails, the mailbox's own
/// address counting most. Domains where anybody gets an address are nobody's.
final class OwnDomain {

    private static final Set<String> ANYBODYS = Set.of(
            "gmail.com", "googlemail.com", "yahoo.com", "ymail.com", "rocketmail.com", "yahoo.co.uk", "yahoo.es",
            "yahoo.fr", "yahoo.ca", "hotmail.com", "hotmail.co.uk", "hotmail.es", "hotmail.fr", "outlook.com",
            "outlook.es", "live.com", "live.co.uk", "msn.com", "aol.com", "aim.com", "icloud.com", "me.com", "mac.com",
            "proton.me", "protonmail.com", "gmx.com", "gmx.de", "gmx.net", "web.de", "mail.com", "mail.ru",
            "yandex.com", "yandex.ru", "zoho.com", "fastmail.com", "hey.com", "tutanota.com", "comcast.net",
            "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net", "charter.net", "cox.net", "earthlink.net",
            "optonline.net", "frontier.com", "windstream.net", "centurylink.net", "juno.com", "netzero.net", "qq.com",
            "163.com", "126.com", "naver.com", "daum.net", "orange.fr", "free.fr", "laposte.net", "t-online.de",
            "libero.it", "btinternet.com", "sky.com", "virginmedia.com", "talktalk.net", "rogers.com", "shaw.ca",
            "bell.net", "sympatico.ca", "telus.net", "videotron.ca", "bigpond.com", "optusnet.com.au");

    private final Map<String, Integer> weights = new HashMap<>();

    static boolean isAnybodys(String domain) {
        return ANYBODYS.contains(domain);
    }

    void count(Mail mail) {
        Set<String> domains = new HashSet<>();
        mail.from().forEach(address -> domains.add(address.domain()));
        mail.to().forEach(address -> domains.add(address.domain()));
        domains.forEach(domain -> add(domain, 2));
        mail.to().stream().map(MailAddress::domain).distinct().forEach(domain -> add(domain, 1));
        mail.deliveredTo().stream().map(MailAddress::domain).distinct().forEach(domain -> add(domain, 4));
        if (!mail.received()) {
            // What never passed a server was written in this mailbox.
            mail.from().forEach(address -> add(address.domain(), 2));
        }
    }

    private void add(String domain, int weight) {
        if (!domain.isEmpty() && !isAnybodys(domain)) {
            weights.merge(domain, weight, Integer::sum);
        }
    }

    /// Empty when no address speaks for any.
    String decide() {
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    static boolean isOf(String domain, MailAddress address) {
        String other = address.domain();
        return !domain.isEmpty() && (other.equals(domain) || other.endsWith("." + domain));
    }

    static String decide(List<Mail> mails) {
        OwnDomain count = new OwnDomain();
        mails.forEach(count::count);
        return count.decide();
    }
}
