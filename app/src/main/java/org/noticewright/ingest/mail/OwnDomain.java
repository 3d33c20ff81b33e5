package org.noticewright.ingest.mail;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which domain is the organisation's own: the one that takes part in most of a mailbox's mails, the mailbox's
/// own address counting most. Domains where anybody gets an address are nobody's.
final class OwnDomain {

    private static final Set<String> ANYBODYS = Set.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "ymail.com",
            "rocketmail.com",
            "yahoo.co.uk",
            "yahoo.es",
            "yahoo.fr",
            "yahoo.ca",
            "hotmail.com",
            "hotmail.co.uk",
            "hotmail.es",
            "hotmail.fr",
            "outlook.com",
            "outlook.es",
            "live.com",
            "live.co.uk",
            "msn.com",
            "aol.com",
            "aim.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "proton.me",
            "protonmail.com",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "mail.com",
            "mail.ru",
            "yandex.com",
            "yandex.ru",
            "zoho.com",
            "fastmail.com",
            "hey.com",
            "tutanota.com",
            "comcast.net",
            "verizon.net",
            "att.net",
            "sbcglobal.net",
            "bellsouth.net",
            "charter.net",
            "cox.net",
            "earthlink.net",
            "optonline.net",
            "frontier.com",
            "windstream.net",
            "centurylink.net",
            "juno.com",
            "netzero.net",
            "qq.com",
            "163.com",
            "126.com",
            "naver.com",
            "daum.net",
            "orange.fr",
            "free.fr",
            "laposte.net",
            "t-online.de",
            "libero.it",
            "btinternet.com",
            "sky.com",
            "virginmedia.com",
            "talktalk.net",
            "rogers.com",
            "shaw.ca",
            "bell.net",
            "sympatico.ca",
            "telus.net",
            "videotron.ca",
            "bigpond.com",
            "optusnet.com.au");

    /// Names of mailboxes that an organisation has and a person has not.
    private static final Set<String> OFFICES = Set.of(
            "support",
            "help",
            "helpdesk",
            "info",
            "care",
            "contact",
            "service",
            "services",
            "billing",
            "office",
            "noreply",
            "no-reply",
            "donotreply",
            "do-not-reply",
            "team",
            "hello",
            "customerservice",
            "tickets",
            "desk",
            "appointments",
            "records",
            "pharmacy",
            "frontdesk",
            "intake",
            "admin",
            "patients",
            "scheduling");

    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, Set<String>> addresses = new HashMap<>();

    static boolean isAnybodys(String domain) {
        return ANYBODYS.contains(domain);
    }

    void count(Mail mail) {
        add(mail.from(), 2);
        add(mail.to(), 3);
        add(mail.deliveredTo(), 4);
    }

    private void add(List<MailAddress> people, int weight) {
        Set<String> counted = new HashSet<>();
        for (MailAddress person : people) {
            String domain = person.domain();
            if (domain.isEmpty() || isAnybodys(domain)) {
                continue;
            }
            int office = OFFICES.contains(person.id().substring(0, person.id().lastIndexOf('@'))) ? 2 : 0;
            weights.merge(domain, office + (counted.add(domain) ? weight : 0), Integer::sum);
            Set<String> known = addresses.computeIfAbsent(domain, unknown -> new HashSet<>());
            if (known.size() < 100) {
                known.add(person.id());
            }
        }
    }

    /// Empty when no address speaks for any. Between equals the one with fewer mailboxes: patients are many.
    String decide() {
        return weights.keySet().stream()
                .max(Comparator.comparingInt((String domain) -> weights.getOrDefault(domain, 0))
                        .thenComparingInt(domain ->
                                -addresses.getOrDefault(domain, Set.of()).size())
                        .thenComparing(Comparator.<String>naturalOrder().reversed()))
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
