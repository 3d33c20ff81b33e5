package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.classify.detect.address.StreetLine;
import org.noticewright.classify.detect.number.WrittenDate;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Geography;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.ContextMention;
import org.noticewright.domain.ContextMention.Kind;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;
import org.noticewright.text.HashTable;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Finds places, dates, ages and web addresses that are no data element, for the reader of one record. Apart
/// from the detectors on purpose: no verdict can rest on them, and a run over an export does not pay for them.
public final class ContextScanner {

    private static final int OLDEST = 120;
    private static final int PLACE_WORDS = 3;
    private static final int LONGEST_WEB_ADDRESS = 200;
    private static final HashTable BEFORE_YEAR = WordHash.tableOf(
            "in", "during", "since", "of", "by", "until", "till", "from", "a", "the", "year", "early", "late", "mid",
            "after", "before", "to", "en", "im", "em");
    private static final HashTable BEFORE_PLACE =
            WordHash.tableOf("in", "from", "near", "southern", "northern", "eastern", "western", "downtown", "outside");
    private static final HashTable MOVES = WordHash.tableOf(
            "flew",
            "fly",
            "flying",
            "travel",
            "traveling",
            "travelling",
            "travelled",
            "traveled",
            "trip",
            "moved",
            "move",
            "moving",
            "went",
            "going",
            "go",
            "drove",
            "drive",
            "driving",
            "returned",
            "return",
            "arrived",
            "arrive",
            "visit",
            "visited",
            "visiting",
            "university",
            "city",
            "town",
            "back",
            "came",
            "world",
            "welcome",
            "lived",
            "live");
    private static final HashTable TOWARDS = WordHash.tableOf("to", "at", "of", "in", "the");
    private static final HashTable BEFORE_AGE = WordHash.tableOf("turned", "turn", "turning", "turns", "aged", "age");
    private static final HashTable WAS = WordHash.tableOf("was", "is", "im", "am", "were");
    private static final HashTable RELATIVE = WordHash.tableOf("last", "next");
    private static final HashTable PERIODS = WordHash.tableOf(
            "week",
            "month",
            "year",
            "weekend",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");
    private static final HashTable NO_DAY = WordHash.tableOf("today", "tomorrow", "yesterday");
    private static final int SHORTEST_DAY = 6;

    private final Lexicon lexicon;
    private final FieldLabels labels;
    private final Geography geography;

    public ContextScanner(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.labels = new FieldLabels(lexicon);
        this.geography = lexicon.geography();
    }

    /// All mentions of a ticket that touch no finding, in the order of the texts. What only reads like health may be a
    /// whole sentence, and hides none.
    public List<ContextMention> mentions(Ticket ticket, List<Finding> findings) {
        var mentions = new ArrayList<ContextMention>();
        new TicketTexts(ticket, Asker.PERSON).each((ref, zone, label, text, repeated) -> {
            if (zone != Zone.PROFILE && zone != Zone.ATTACHMENT) {
                List<Finding> here = findings.stream()
                        .filter(finding -> finding.text().equals(ref) && !Rule.isSense(finding.rule()))
                        .toList();
                new Reading(
                                ref,
                                new Passage(ref, zone, label, CutText.of(labels.of(label), text, lexicon), repeated),
                                here)
                        .into(mentions);
            }
        });
        return List.copyOf(mentions);
    }

    /// One text of the ticket.
    private final class Reading {
        private final TextRef ref;
        private final Passage passage;
        private final Tokens tokens;
        private final List<Finding> taken;

        Reading(TextRef ref, Passage passage, List<Finding> taken) {
            this.ref = ref;
            this.passage = passage;
            this.tokens = passage.tokens();
            this.taken = taken;
        }

        void into(List<ContextMention> mentions) {
            int at = 0;
            while (at < passage.size()) {
                int web = webEnd(at);
                if (web > 0) {
                    int end = tokenAfter(at, web);
                    mention(Kind.WEB_ADDRESS, tokens.start(at), web, mentions);
                    at = end;
                    continue;
                }
                int date = dateEnd(at);
                int age = date > 0 ? 0 : ageEnd(at);
                int place = date > 0 || age > 0 ? 0 : placeEnd(at);
                int end = Math.max(Math.max(date, age), place);
                if (end > 0) {
                    Kind kind = date > 0 ? Kind.DATE : age > 0 ? Kind.AGE : Kind.PLACE;
                    mention(kind, tokens.start(at), tokens.end(end - 1), mentions);
                }
                at = Math.max(end, at + 1);
            }
        }

        private void mention(Kind kind, int start, int end, List<ContextMention> mentions) {
            NormalizedText text = passage.normalized();
            var span = new TextSpan(text.originalStart(start), text.originalEnd(end));
            boolean free = taken.stream()
                    .noneMatch(finding -> finding.span().start() < span.end()
                            && span.start() < finding.span().end());
            if (free) {
                mentions.add(new ContextMention(ref, span, kind));
            }
        }

        private int tokenAfter(int at, int offset) {
            int next = at + 1;
            while (next < passage.size() && tokens.start(next) < offset) {
                next++;
            }
            return next;
        }

        /// Offset after a web address that begins with this word, 0 for none.
        private int webEnd(int at) {
            String text = passage.text();
            boolean scheme = tokens.length(at) <= 5
                    && text.startsWith("://", tokens.end(at))
                    && tokens.text(at).toLowerCase(java.util.Locale.ROOT).startsWith("http");
            boolean www = tokens.length(at) == 3
                    && passage.after(at) == '.'
                    && tokens.text(at).equalsIgnoreCase("www");
            if (!scheme && !www) {
                return 0;
            }
            int end = tokens.end(at) + (scheme ? 3 : 1);
            int limit = Math.min(text.length(), end + LONGEST_WEB_ADDRESS);
            while (end < limit && text.charAt(end) > ' ' && "\"<>)|".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            while (end > tokens.end(at) && ".,;:!?'".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            return end;
        }

        /// A date with its time of day, a year that a word before it makes one, a day of the week.
        private int dateEnd(int at) {
            if (tokens.hasDigit(at) || Cue.MONTH.in(passage.flags(at))) {
                int date = WrittenDate.end(passage, at);
                if (date > 0) {
                    return timeEnd(date);
                }
                return isYear(at) ? at + 1 : 0;
            }
            long hash = tokens.hash(at);
            if (RELATIVE.get(hash) != 0 && at + 1 < passage.size() && passage.blankBeforeNext(at)) {
                return PERIODS.get(tokens.hash(at + 1)) != 0 ? at + 2 : 0;
            }
            boolean day = Cue.WEEKDAY.in(passage.flags(at))
                    && tokens.isCapital(at)
                    && tokens.length(at) >= SHORTEST_DAY
                    && NO_DAY.get(hash) == 0;
            return day ? at + 1 : 0;
        }

        private boolean isYear(int at) {
            if (tokens.shape(at) != Tokens.Shape.DIGITS || tokens.length(at) != 4 || at == 0) {
                return false;
            }
            String digits = tokens.text(at);
            return (digits.startsWith("19") || digits.startsWith("20"))
                    && passage.blankBeforeNext(at - 1)
                    && BEFORE_YEAR.get(tokens.hash(at - 1)) != 0
                    && passage.after(at) != '-'
                    && passage.after(at) != '%';
        }

        /// "19:49:46" behind a date.
        private int timeEnd(int date) {
            int end = date;
            boolean time = end + 1 < passage.size()
                    && passage.blankBeforeNext(end - 1)
                    && tokens.shape(end) == Tokens.Shape.DIGITS
                    && tokens.length(end) <= 2
                    && passage.gap(end).equals(":");
            if (!time) {
                return end;
            }
            end += 2;
            return end < passage.size() && passage.gap(end - 1).equals(":") && tokens.length(end) == 2 ? end + 1 : end;
        }

        private int ageEnd(int at) {
            boolean number = tokens.shape(at) == Tokens.Shape.DIGITS
                    && tokens.length(at) <= 3
                    && Integer.parseInt(tokens.text(at)) <= OLDEST
                    && passage.before(at) != '$'
                    && passage.after(at) != '%'
                    && passage.after(at) != ':';
            if (!number) {
                return tokens.shape(at) == Tokens.Shape.ALPHANUMERIC && isGluedAge(tokens.text(at)) ? at + 1 : 0;
            }
            return saysYearsOld(at + 1) || isAgeBefore(at) ? at + 1 : 0;
        }

        /// "47yo", "9yr".
        private boolean isGluedAge(String word) {
            int digits = 0;
            while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
                digits++;
            }
            String rest = word.substring(digits);
            return digits > 0
                    && digits <= 3
                    && (rest.equals("yo") || rest.equals("yr") || rest.equals("yrs") || rest.equals("y"));
        }

        /// "year old", "years of age", "y/o", "yo", "-year-old".
        private boolean saysYearsOld(int at) {
            if (at >= passage.size() || passage.gap(at - 1).length() > 1) {
                return false;
            }
            String word = tokens.text(at);
            if (word.equals("yo")
                    || word.equals("yrs")
                            && at + 1 < passage.size()
                            && tokens.text(at + 1).equals("old")) {
                return true;
            }
            if (word.equals("y")) {
                return passage.after(at) == '/';
            }
            boolean years = word.equals("year")
                    || word.equals("years")
                    || word.equals("yr")
                    || word.equals("anos")
                    || word.equals("años")
                    || word.equals("ans")
                    || word.equals("Jahre");
            if (!years || at + 1 >= passage.size()) {
                return word.equals("años") || word.equals("ans");
            }
            String next = tokens.text(at + 1);
            return !word.startsWith("y")
                    || next.equals("old")
                    || (next.equals("of")
                            && at + 2 < passage.size()
                            && tokens.text(at + 2).equals("age"));
        }

        /// "turned 64", "at the age of 54", "when he was 65".
        private boolean isAgeBefore(int at) {
            if (at == 0 || tokens.length(at) < 2) {
                return false;
            }
            if (BEFORE_AGE.get(tokens.hash(at - 1)) != 0 && passage.gap(at - 1).length() <= 2) {
                return true;
            }
            if (!passage.blankBeforeNext(at - 1)) {
                return false;
            }
            boolean ageOf = at > 1
                    && tokens.text(at - 1).equals("of")
                    && tokens.text(at - 2).equals("age");
            boolean when = at > 2
                    && WAS.get(tokens.hash(at - 1)) != 0
                    && tokens.text(at - 3).equals("when");
            return ageOf || when;
        }

        /// A country, a state in full, a place after a word that leads to places.
        private int placeEnd(int at) {
            boolean large = StreetLine.isLarge(tokens, at);
            int country = geography.countryEnd(tokens, at);
            if (country > 0 && (large || tokens.length(at) > 5)) {
                return country;
            }
            if (!large) {
                return 0;
            }
            if (passage.hints(at, WordFlags.STATE)
                    && tokens.length(at) > 1
                    && passage.text().charAt(tokens.start(at) + 1) != '\'') {
                if (geography.isStateName(tokens.hash(at))) {
                    return at + 1;
                }
                if (at + 1 < passage.size()
                        && geography.isStateName(WordHash.join(tokens.hash(at), tokens.hash(at + 1)))) {
                    return at + 2;
                }
            }
            return at > 0 && leadsToPlace(at) ? namedPlaceEnd(at) : 0;
        }

        private boolean leadsToPlace(int at) {
            if (!passage.blankBeforeNext(at - 1)) {
                return false;
            }
            if (BEFORE_PLACE.get(tokens.hash(at - 1)) != 0 || MOVES.get(tokens.hash(at - 1)) != 0 && isCity(at - 1)) {
                return true;
            }
            return TOWARDS.get(tokens.hash(at - 1)) != 0 && at > 1 && MOVES.get(tokens.hash(at - 2)) != 0;
        }

        private boolean isCity(int word) {
            String text = tokens.text(word);
            return text.equals("city") || text.equals("visit") || text.equals("visited") || text.equals("visiting");
        }

        private int namedPlaceEnd(int at) {
            int end = at;
            int known = 0;
            long phrase = 0;
            while (end < passage.size()
                    && end < at + PLACE_WORDS
                    && (StreetLine.isLarge(tokens, end) || end > at && StreetLine.isConnector(tokens, end))) {
                phrase = end == at ? tokens.hash(end) : WordHash.join(phrase, tokens.hash(end));
                end++;
                known = geography.isPlace(phrase) ? end : known;
                if (!passage.blankBeforeNext(end - 1) && passage.after(end - 1) != '-') {
                    break;
                }
            }
            while (end > at && StreetLine.isConnector(tokens, end - 1)) {
                end--;
            }
            long flags = passage.flags(at);
            boolean acronym = tokens.shape(at) == Tokens.Shape.UPPER && tokens.length(at) <= 3;
            boolean other = acronym
                    || WordFlags.given(flags) > 0
                    || WordFlags.isCommon(flags)
                    || WordFlags.phraseLength(flags) > 0
                    || Cue.MONTH.in(flags)
                    || Cue.TITLE.in(flags)
                    || Cue.WEEKDAY.in(flags);
            return known > 0 && !Cue.MONTH.in(flags) ? Math.max(known, other ? 0 : end) : other ? 0 : end;
        }
    }
}
