package org.noticewright.casework.handover;

/// What the package says about itself to whoever opens it.
final class ReadMe {

    static final String TEXT = """
        Noticewright review package, version 2

        What it is: which tickets the intruder reached, with the log lines that say so, for a reviewer who has
        neither the case nor its keys.

        What is in it
          scope.json      whose access is judged, as a person decided it
          sources.jsonl   one line an evidence file: SHA-256, size, format, records read = kept + duplicates + rejected
          events.jsonl    one line a log line of the case, in time order
          grades.jsonl    one line a ticket: its grade, the events it rests on, the reason
          lines.jsonl     one line a log line of the intruder: what it reached, and how that is known
          coverage.json   which hours which log covers, and where it has holes
          unusual.jsonl   hours in which an account read far more than usual, or at an unusual time
          log.jsonl       the case's log of decisions: the public part of every entry, with the hash chain
          manifest.json   SHA-256, size and rows of every file, the counts by grade, the head of the case's log

        What is not in it: no text of any ticket, message or attachment, no name, address or contact of a patient, no
        words of searches, no names of files. Of the tickets it holds their ids on their platform and the times they
        were created and changed. Accounts and addresses of log lines that have nothing to do with the intruder are
        running numbers (account-3, address-17); the same number is always the same account or address. So are the
        mails, files, folders and people that the intruder's lines name, in lines and in the tickets that hold them.
        Lines that are or may be the intruder's show account, account name, address, session and program in clear.

        How to verify it
          noticewright verify-package FILE.zip
        needs no case and no key. It hashes every file, computes every grade, coverage and unusual hour again from the
        events, adds every count again and walks the hash chain of the log. By hand: sha256sum of each file against
        manifest.json.

        What that proves: that the package is whole and agrees with itself. That it is the package of this case is
        proven by comparing two hashes with what the organisation gave you on paper: the SHA-256 of manifest.json and
        the head of the log. That the log lines are what the platforms recorded is proven by the original log
        files: their SHA-256 are in sources.jsonl.
        """;

    private ReadMe() {}
}
