package org.noticewright.classify.detect.number;

import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Zone;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// The number of a fault that a desk keeps with its developers: "bug with our developers, WEB-0418", "ticket
/// OPS-204". It is a program's, nobody's account.
final class EngineeringTicket {

    private static final int MOST_DIGITS = 6;
    private static final int WORDS = 6;
    private static final HashTable PREFIXES = WordHash.tableOf(
            "web",
            "ops",
            "eng",
            "dev",
            "bug",
            "jira",
            "infra",
            "plat",
            "platform",
            "sre",
            "inc",
            "qa",
            "mob",
            "ios",
            "android",
            "core",
            "prod",
            "api",
            "frontend",
            "backend",
            "sev");
    private static final HashTable SAID = WordHash.tableOf(
            "eng",
            "engineering",
            "engineer",
            "engineers",
            "developer",
            "developers",
            "dev",
            "devs",
            "jira",
            "bug",
            "bugs",
            "outage",
            "entwickler",
            "desarrollo",
            "desenvolvimento",
            "développeurs");

    private EngineeringTicket() {}

    static boolean isMeant(IdRun run) {
        Passage passage = run.passage();
        Tokens tokens = passage.tokens();
        boolean coded = run.last() - run.first() == 2
                && tokens.gap(run.first()) == '-'
                && tokens.shape(run.first()) == Tokens.Shape.UPPER
                && tokens.shape(run.first() + 1) == Tokens.Shape.DIGITS
                && tokens.length(run.first() + 1) <= MOST_DIGITS;
        if (!coded) {
            return false;
        }
        boolean desk = passage.zone() == Zone.AGENT || passage.zone() == Zone.OTHER;
        return desk && PREFIXES.get(tokens.hash(run.first())) != 0 || isSaid(passage, run.first());
    }

    private static boolean isSaid(Passage passage, int first) {
        for (int i = first - 1; i >= 0 && i >= first - WORDS && !passage.endsSentence(i); i--) {
            if (SAID.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
