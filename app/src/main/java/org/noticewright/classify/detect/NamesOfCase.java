package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.NAME;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.CaseNames;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;

/// The names that a case knows, found in any of its tickets: first and last word of a full name side by side,
/// small letters or large, in either order; and a last word alone that no list knows. Immutable to its users: the
/// index is made when it is first looked into.
public final class NamesOfCase {

    private static final long PERSON = 1;
    private static final long STAFF = 2;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SHORTEST_SURNAME = 4;
    private static final double FULL_NAME = 0.85;
    /// Not enough to identify somebody by.
    private static final double SURNAME = 0.55;

    private final CaseNames names;
    private final Lexicon lexicon;
    private final SenderNames senders;
    private volatile @Nullable Index index;

    /// @param pairs first and last word of full names, whose
    /// @param surnames last words of people's names that no list knows
    private record Index(HashTable pairs, HashTable surnames) {}

    public NamesOfCase(CaseNames names, Lexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
        this.senders = new SenderNames(lexicon);
    }

    public NamesOfCase of(CaseNames others) {
        return new NamesOfCase(others, lexicon);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    public String stamp() {
        return names.stamp();
    }

    /// Words of staff's full names go into the ticket's roster, but for the requester's.
    void findStaff(Passage passage, Roster roster) {
        if (names.staff().isEmpty()) {
            return;
        }
        for (int i = 0; i + 1 < passage.size(); i++) {
            int last = fullName(passage, i, STAFF);
            if (last > i) {
                roster.signedByAgent(passage, i, last);
            }
        }
    }

    /// Claims the names of people, which become known in this ticket.
    void findPeople(Passage passage, Roster roster, Claims claims) {
        int at = 0;
        while (at < passage.size()) {
            int last = fullName(passage, at, PERSON);
            if (last > at) {
                claim(passage, at, last, FULL_NAME, claims);
                roster.found(passage, at, last);
            } else if (isSurname(passage, at)
                    && !roster.isStaff(passage.tokens().hash(at))) {
                last = at + 1;
                claim(passage, at, last, SURNAME, claims);
            }
            at = Math.max(last, at + 1);
        }
    }

    private static void claim(Passage passage, int at, int last, double confidence, Claims claims) {
        Tokens tokens = passage.tokens();
        claims.add(Candidate.of(tokens.start(at), tokens.end(last - 1), NAME, Rule.NAME_OF_CASE, confidence));
    }

    /// Where a full name that begins here ends, `at` when none does: "Ana Lopez", "Ana M. Lopez", "Lopez, Ana".
    private int fullName(Passage passage, int at, long whose) {
        Tokens tokens = passage.tokens();
        if (at + 1 >= passage.size()) {
            return at;
        }
        if (passage.blankBeforeNext(at)) {
            if (is(tokens.hash(at), tokens.hash(at + 1), whose)) {
                return at + 2;
            }
            boolean middle = at + 2 < passage.size()
                    && (tokens.shape(at + 1) == Shape.INITIAL || passage.blankBeforeNext(at + 1))
                    && tokens.isCapital(at + 1)
                    && tokens.isCapital(at + 2);
            return middle && is(tokens.hash(at), tokens.hash(at + 2), whose) ? at + 3 : at;
        }
        return passage.gap(at).equals(", ") && is(tokens.hash(at + 1), tokens.hash(at), whose) ? at + 2 : at;
    }

    private boolean is(long first, long last, long whose) {
        return index().pairs().get(pair(first, last)) == whose;
    }

    private boolean isSurname(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        return tokens.shape(at) == Shape.CAPITALIZED
                && tokens.length(at) >= SHORTEST_SURNAME
                && index().surnames().get(tokens.hash(at)) != 0;
    }

    private static long pair(long first, long last) {
        return first * MIX + last;
    }

    private Index index() {
        Index made = index;
        if (made == null) {
            made = make();
            index = made;
        }
        return made;
    }

    /// Staff first: where somebody who asked bears the name too, it is a person's.
    private Index make() {
        var pairs = new HashTable(names.people().size() + names.staff().size());
        var surnames = new HashTable(names.people().size());
        for (String name : names.staff()) {
            add(name, STAFF, pairs, null);
        }
        for (String name : names.people()) {
            add(name, PERSON, pairs, surnames);
        }
        return new Index(pairs, surnames);
    }

    /// Leaves out what is no person's name, and names of two everyday words ("Test User").
    private void add(String name, long whose, HashTable pairs, @Nullable HashTable surnames) {
        CutText cut = CutText.of(name, lexicon);
        int last = cut.size() - 1;
        if (last < 1
                || !senders.isPersonName(cut)
                || WordFlags.isCommon(cut.flags(0)) && WordFlags.isCommon(cut.flags(last))) {
            return;
        }
        Tokens tokens = cut.tokens();
        pairs.put(pair(tokens.hash(0), tokens.hash(last)), whose);
        boolean listed = (cut.flags(last) & WordFlags.KNOWLEDGE) != 0
                || NameWords.dictionary(lexicon.nameWords().bits(tokens.hash(last))) != 0;
        if (surnames != null && !listed) {
            surnames.put(tokens.hash(last), 1);
        }
    }
}
