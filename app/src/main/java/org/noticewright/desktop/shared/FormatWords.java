package org.noticewright.desktop.shared;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Formats of evidence in a reader's words: `zendesk.access` becomes `Zendesk access log`. The command line
/// keeps the names.
public final class FormatWords {

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("aws.cloudtrail", "AWS CloudTrail log"),
            Map.entry("generic.csv", "Other table"),
            Map.entry("generic.json", "Other JSON"),
            Map.entry("generic.text", "Plain texts"),
            Map.entry("generic.ticket", "Plain tickets"),
            Map.entry("generic.xml", "Other XML"),
            Map.entry("google.workspace", "Google Workspace log"),
            Map.entry("iris", "DFIR-IRIS timeline"),
            Map.entry("l2tcsv", "log2timeline CSV"),
            Map.entry("log.generic", "Other log"),
            Map.entry("m365.ual", "Microsoft 365 audit log"),
            Map.entry("mail.eml", "Mails (EML)"),
            Map.entry("mail.mbox", "Mailbox (mbox)"),
            Map.entry("mail.pst", "Outlook mailbox (PST)"),
            Map.entry("people.csv", "Customer list"),
            Map.entry("plaso", "Plaso timeline"),
            Map.entry("stix", "STIX bundle"),
            Map.entry("timesketch", "Timesketch timeline"),
            Map.entry("tln", "TLN timeline"),
            Map.entry("zip", "ZIP archive"));

    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("ecs", "ECS"),
            Map.entry("freshdesk", "Freshdesk"),
            Map.entry("front", "Front"),
            Map.entry("gorgias", "Gorgias"),
            Map.entry("helpscout", "Help Scout"),
            Map.entry("hubspot", "HubSpot"),
            Map.entry("intercom", "Intercom"),
            Map.entry("jira", "Jira"),
            Map.entry("kustomer", "Kustomer"),
            Map.entry("ocsf", "OCSF"),
            Map.entry("okta", "Okta"),
            Map.entry("osticket", "osTicket"),
            Map.entry("otrs", "OTRS"),
            Map.entry("salesforce", "Salesforce"),
            Map.entry("servicenow", "ServiceNow"),
            Map.entry("zammad", "Zammad"),
            Map.entry("zendesk", "Zendesk"));

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("access", "access log"),
            Map.entry("activity", "activity log"),
            Map.entry("audit", "audit log"),
            Map.entry("csv", "CSV"),
            Map.entry("elf", "event log file"),
            Map.entry("feedcomment", "feed comment"),
            Map.entry("json", "JSON"),
            Map.entry("parts", "conversation parts"),
            Map.entry("rss", "RSS"),
            Map.entry("setup", "setup audit trail"),
            Map.entry("side_conversations", "side conversations"),
            Map.entry("suspended", "suspended tickets"),
            Map.entry("ticketcontacts", "contacts of tickets"),
            Map.entry("ticketengagements", "engagements of tickets"),
            Map.entry("xml", "XML"));

    /// Parts of a format's name that are words already.
    private static final String PLAIN_PARTS = "account|attachment|audits|case|choice|comments?|contacts?"
            + "|conversations?|email|engagements|entities|feed|fields|file|group|issues|journal|links|log|names|owners"
            + "|pipelines|replica|report|stages|tags|tickets?|users?|v1|v2";

    /// Only names of formats: a host such as `jira.clinic.example` in a line of a log stays as it is.
    private static final Pattern IN_TEXT =
            Pattern.compile("(The log )?(?<![@./\\w-])(%s|(?:%s)(?:\\.(?:%s|%s))+)(?![@/\\w-]|\\.\\w)"
                    .formatted(
                            WHOLE.keySet().stream()
                                    .filter(format -> format.contains("."))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|")),
                            String.join("|", SYSTEMS.keySet()),
                            String.join("|", PARTS.keySet()),
                            PLAIN_PARTS));

    private FormatWords() {}

    /// What stands for no known system stays as it is.
    public static String of(String format) {
        var whole = WHOLE.get(format);
        if (whole != null) {
            return whole;
        }
        int dot = format.indexOf('.');
        var system = dot < 0 ? null : SYSTEMS.get(format.substring(0, dot));
        if (system == null) {
            return format;
        }
        return Arrays.stream(format.substring(dot + 1).split("\\."))
                .map(part -> PARTS.getOrDefault(part, part))
                .collect(Collectors.joining(" ", system + " ", ""));
    }

    /// A sentence of the case with the formats in it in words: `The log okta.log is silent` becomes `The Okta log is
    /// silent`.
    public static String inText(String sentence) {
        return IN_TEXT.matcher(sentence).replaceAll(found -> {
            var words = of(found.group(2));
            var before = found.group(1) == null ? "" : words.endsWith("log") ? "The " : found.group(1);
            return Matcher.quoteReplacement(before + words);
        });
    }
}
