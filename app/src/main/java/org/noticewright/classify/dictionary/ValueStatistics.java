package org.noticewright.classify.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.ValueUse;
import org.noticewright.domain.ValueUse.Why;

/// Counts the values of a case's metadata and proposes those a person should explain.
///
/// Two passes over the same tickets: the first counts roughly in fixed memory, the second exactly, and only
/// what can reach [#FEWEST]. A value is proposed only when at least [#FEWEST] different people's tickets carry
/// it and it is hardly ever part of what identifies somebody: what many share is nobody's name.
public final class ValueStatistics {

    /// Tickets, and people, that must share a value before anybody sees it.
    public static final int FEWEST = 5;

    private static final int CELLS = 1 << 24;
    private static final double SURE = 0.7;
    private static final double COUNTS = 0.3;
    private static final double FAR_MORE = Math.log(2);
    private static final double SURELY_MORE = 3;
    private static final int MOST_SAMPLES = 3;
    private static final Set<String> KINDS = Set.of(
            "form",
            "product",
            "brand",
            "group",
            "sku",
            "category",
            "topic",
            "reason",
            "plan",
            "service",
            "department",
            "queue",
            "type",
            "intent",
            "condition");

    private final byte[] rough = new byte[CELLS];
    private final CaseDictionary dictionary;
    private final Map<MetadataKey, Use> uses = new HashMap<>();
    private final Map<DataElement, Long> elements = new EnumMap<>(DataElement.class);
    private final Map<SpecialCategory, Long> specials = new EnumMap<>(SpecialCategory.class);
    private long tickets;
    private long healthy;

    public ValueStatistics(CaseDictionary dictionary) {
        this.dictionary = dictionary;
        dictionary.entries().forEach(entry -> uses.put(entry.key(), new Use()));
    }

    private static final class Use {
        private long tickets;
        private long withHealth;
        /// Also where the value itself is the health content.
        private long withAnyHealth;
        private long identifying;
        private final long[] people = new long[FEWEST];
        private int peopleKnown;
        private final Map<DataElement, Long> own = new EnumMap<>(DataElement.class);
        private final Map<DataElement, Long> elsewhere = new EnumMap<>(DataElement.class);
        private final Map<SpecialCategory, Long> specials = new EnumMap<>(SpecialCategory.class);
        private final List<Ticket.Id> samples = new ArrayList<>(MOST_SAMPLES);

        private void seePerson(long person) {
            for (int i = 0; i < peopleKnown; i++) {
                if (people[i] == person) {
                    return;
                }
            }
            if (peopleKnown < FEWEST) {
                people[peopleKnown++] = person;
            }
        }
    }

    /// The first pass.
    public void see(Ticket ticket) {
        for (var key : keys(ticket).keySet()) {
            long hash = hash(key);
            raise((int) hash & CELLS - 1);
            raise((int) (hash >>> 32) & CELLS - 1);
        }
    }

    private void raise(int cell) {
        if (rough[cell] < FEWEST) {
            rough[cell]++;
        }
    }

    private boolean mayReach(MetadataKey key) {
        long hash = hash(key);
        return rough[(int) hash & CELLS - 1] >= FEWEST && rough[(int) (hash >>> 32) & CELLS - 1] >= FEWEST;
    }

    private static long hash(MetadataKey key) {
        long hash = 0xcbf29ce484222325L ^ key.carrier().ordinal();
        for (var text : List.of(key.label(), key.value())) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0xffff) * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }

    /// Each value once, with its first place.
    private static Map<MetadataKey, CarriedValues.Carried> keys(Ticket ticket) {
        var keys = new HashMap<MetadataKey, CarriedValues.Carried>();
        for (var carried : CarriedValues.of(ticket)) {
            keys.putIfAbsent(carried.key(), carried);
        }
        return keys;
    }

    /// The second pass.
    public void count(Ticket.Stored stored, Classification classification) {
        var ticket = stored.ticket();
        var sure = sureHealth(classification);
        var found = EnumSet.noneOf(DataElement.class);
        sure.forEach(finding -> found.add(finding.element()));
        tickets++;
        healthy += sure.isEmpty() ? 0 : 1;
        found.forEach(element -> elements.merge(element, 1L, Long::sum));
        classification.special().forEach(special -> specials.merge(special, 1L, Long::sum));
        long person = person(ticket);
        keys(ticket).forEach((key, carried) -> {
            var use = uses.get(key);
            if (use == null && mayReach(key)) {
                use = new Use();
                uses.put(key, use);
            }
            if (use != null) {
                count(use, stored.id(), person, carried, classification, sure);
            }
        });
    }

    private static void count(
            Use use,
            Ticket.Id ticket,
            long person,
            CarriedValues.Carried carried,
            Classification classification,
            List<Finding> sure) {
        use.tickets++;
        use.seePerson(person);
        if (use.samples.size() < MOST_SAMPLES) {
            use.samples.add(ticket);
        }
        use.withAnyHealth += sure.isEmpty() ? 0 : 1;
        var elsewhere = EnumSet.noneOf(DataElement.class);
        for (var finding : sure) {
            if (!finding.text().equals(carried.text())) {
                elsewhere.add(finding.element());
            }
        }
        use.withHealth += elsewhere.isEmpty() ? 0 : 1;
        elsewhere.forEach(element -> use.elsewhere.merge(element, 1L, Long::sum));
        classification.special().forEach(special -> use.specials.merge(special, 1L, Long::sum));
        boolean identifies = false;
        for (var finding : classification.findings()) {
            if (finding.confidence().value() < COUNTS
                    || !finding.text().equals(carried.text())
                    || !finding.span().overlaps(carried.span())) {
                continue;
            }
            if (!finding.element().isHealthContent()) {
                identifies = true;
            } else if (!isDictionarys(finding)) {
                use.own.merge(finding.element(), 1L, Long::sum);
            }
        }
        use.identifying += identifies ? 1 : 0;
    }

    /// What the dictionary says is no evidence for the dictionary.
    private static List<Finding> sureHealth(Classification classification) {
        return classification.findings().stream()
                .filter(finding -> finding.element().isHealthContent()
                        && finding.confidence().value() >= SURE
                        && !isDictionarys(finding))
                .toList();
    }

    private static boolean isDictionarys(Finding finding) {
        return finding.rule().value().startsWith(CaseDictionary.RULE);
    }

    private static long person(Ticket ticket) {
        var key = ticket.requesterKey();
        var profile = ticket.requester();
        if (key == null && profile != null && profile.email() != null) {
            return profile.email().toLowerCase(Locale.ROOT).hashCode();
        }
        return key == null ? ticket.key().hashCode() : key.hashCode();
    }

    /// The uses of the dictionary's values, and the values to ask about: what reads as health first, then what
    /// goes with it most surely.
    public List<ValueUse> uses() {
        var all = new ArrayList<ValueUse>();
        uses.forEach((key, use) -> {
            var value = use(key, use);
            if (value != null) {
                all.add(value);
            }
        });
        all.sort(Comparator.comparingInt((ValueUse use) -> -rank(use))
                .thenComparingDouble(use -> -use.z())
                .thenComparingLong(use -> -use.tickets())
                .thenComparing(ValueUse::key));
        return all;
    }

    private static int rank(ValueUse use) {
        if (use.why().contains(Why.READS_AS_HEALTH)) {
            return 3;
        }
        return use.why().contains(Why.GOES_WITH_HEALTH) ? 2 : use.why().contains(Why.OPAQUE_CODE) ? 1 : 0;
    }

    private @Nullable ValueUse use(MetadataKey key, Use use) {
        double withHealth = use.withHealth + 0.5;
        double without = use.tickets - use.withHealth + 0.5;
        double othersWithHealth = healthy - use.withAnyHealth + 0.5;
        double othersWithout = tickets - use.tickets - (healthy - use.withAnyHealth) + 0.5;
        double logOdds = Math.log(withHealth * othersWithout / (without * othersWithHealth));
        double z = logOdds / Math.sqrt(1 / withHealth + 1 / without + 1 / othersWithHealth + 1 / othersWithout);
        var why = why(key, use, logOdds, z);
        boolean known = dictionary.find(key) != null;
        boolean shared = use.tickets >= FEWEST && use.peopleKnown >= FEWEST && use.identifying * 10 <= use.tickets;
        if (!known && (!shared || why.isEmpty())) {
            return null;
        }
        int perMille = tickets == 0 ? 0 : (int) (1000 * healthy / tickets);
        return new ValueUse(
                key, use.tickets, use.withHealth, perMille, logOdds, z, why, suggested(use, why), use.samples);
    }

    private Set<Why> why(MetadataKey key, Use use, double logOdds, double z) {
        var why = EnumSet.noneOf(Why.class);
        if (!use.own.isEmpty()) {
            why.add(Why.READS_AS_HEALTH);
        }
        if (z >= SURELY_MORE && logOdds >= FAR_MORE) {
            why.add(Why.GOES_WITH_HEALTH);
        }
        if (isOpaque(key)) {
            why.add(Why.OPAQUE_CODE);
        }
        if (use.tickets * 100 >= tickets && isKind(key)) {
            why.add(Why.FREQUENT);
        }
        return why;
    }

    private static boolean isKind(MetadataKey key) {
        return switch (key.carrier()) {
            case TAG -> true;
            case SUBJECT, ATTACHMENT -> false;
            case FIELD -> Arrays.stream(key.label().split("[^\\p{L}]+")).anyMatch(KINDS::contains);
        };
    }

    /// Short, with a digit or without a vowel, and no word to read in it: `3`, `f-12`, `hlx`.
    private static boolean isOpaque(MetadataKey key) {
        var value = key.value();
        boolean code = value.length() <= 12 && !value.contains(" ");
        boolean readable = Arrays.stream(value.split("[^\\p{L}]+"))
                .anyMatch(word -> word.length() >= 4
                        || word.length() == 3 && word.chars().anyMatch(letter -> "aeiou".indexOf(letter) >= 0));
        boolean field =
                key.carrier() == MetadataKey.Carrier.TAG || (key.carrier() == MetadataKey.Carrier.FIELD && isKind(key));
        return field && code && !readable;
    }

    private @Nullable Meaning suggested(Use use, Set<Why> why) {
        if (!why.contains(Why.READS_AS_HEALTH) && !why.contains(Why.GOES_WITH_HEALTH)) {
            return null;
        }
        var element = use.own.isEmpty() ? mostLifted(use) : most(use.own);
        if (element == null) {
            return null;
        }
        var special = EnumSet.noneOf(SpecialCategory.class);
        use.specials.forEach((category, count) -> {
            boolean mostly = count * 2 >= use.tickets;
            double lift = count * (double) tickets / (use.tickets * (double) specials.getOrDefault(category, 1L));
            if (mostly && lift >= 2) {
                special.add(category);
            }
        });
        return new Meaning(element, special, "");
    }

    private static @Nullable DataElement most(Map<DataElement, Long> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<DataElement, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// The element that tickets with the value hold most often, compared with all tickets.
    private @Nullable DataElement mostLifted(Use use) {
        DataElement best = null;
        double bestLift = 0;
        for (var entry : use.elsewhere.entrySet()) {
            boolean side = entry.getKey() == DataElement.PROVIDER || entry.getKey() == DataElement.SERVICE_DATE;
            double lift = entry.getValue() / (double) elements.getOrDefault(entry.getKey(), 1L) * (side ? 0.5 : 1);
            if (entry.getValue() * 4 >= use.tickets && lift > bestLift) {
                best = entry.getKey();
                bestLift = lift;
            }
        }
        return best;
    }

    /// Tickets that were counted in the second pass.
    public long tickets() {
        return tickets;
    }
}
