package org.noticewright.classify.detect.address;

import org.noticewright.classify.detect.Passage;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Words of addresses beyond those that speak for a street alone
/// ([org.noticewright.classify.lexicon.Cue#STREET]).
final class StreetWords {

    /// Stand before the street's name: "Rua do Sol 5", "12 rue de la Paix".
    static final HashTable LEADS = WordHash.tableOf(
            "rua",
            "rue",
            "via",
            "calle",
            "avenida",
            "avenue",
            "boulevard",
            "camino",
            "carrera",
            "paseo",
            "piazza",
            "plaza",
            "praça",
            "place",
            "ul",
            "ulica",
            "ulice",
            "aleja",
            "al",
            "travessa",
            "estrada",
            "chemin",
            "viale",
            "corso",
            "vicolo",
            "largo",
            "quai",
            "impasse",
            "cours",
            "passeig",
            "carrer",
            "rambla",
            "piata",
            "strada",
            "ruelle",
            "sentier",
            "callejon",
            "glorieta",
            "ronda",
            "rodovia",
            "alameda",
            "beco",
            "avda",
            "av",
            "λεωφόρος",
            "οδός",
            "λεωφ");

    /// Leads that are no English word, so that they may be written small.
    static final HashTable SMALL_LEADS = WordHash.tableOf(
            "rua",
            "rue",
            "calle",
            "avenida",
            "camino",
            "paseo",
            "piazza",
            "praça",
            "ulica",
            "ulice",
            "travessa",
            "estrada",
            "chemin",
            "viale",
            "vicolo",
            "impasse",
            "carrer",
            "callejon",
            "rodovia",
            "avda",
            "ul");

    /// End names of streets and mean hardly anything else, so that they may be written small.
    static final HashTable SUFFIXES = WordHash.tableOf(
            "rd",
            "road",
            "ave",
            "avenue",
            "st",
            "street",
            "ln",
            "lane",
            "dr",
            "drive",
            "blvd",
            "boulevard",
            "ct",
            "court",
            "cir",
            "circle",
            "pkwy",
            "parkway",
            "hwy",
            "highway",
            "ter",
            "terrace",
            "trl",
            "trail",
            "pl",
            "place",
            "tpke",
            "turnpike",
            "pike",
            "sq",
            "square");

    /// Of these the ones that are no English words.
    static final HashTable SHORTENED =
            WordHash.tableOf("rd", "ave", "ln", "blvd", "cir", "pkwy", "hwy", "trl", "tpke", "boulevard", "parkway");

    /// Everyday words that tell streets of one name apart.
    static final HashTable QUALIFIERS = WordHash.tableOf(
            "old", "new", "upper", "lower", "great", "big", "little", "long", "high", "red", "white", "black", "green",
            "blue", "mill", "church", "school", "park", "main", "market", "bridge", "hill", "river", "lake", "spring",
            "county", "state", "college", "first", "second", "third", "fourth", "fifth", "water", "front", "center",
            "king", "queen", "house", "station", "court", "farm", "ten", "mile", "four", "five", "seven");

    /// Names of streets end so, but other names too (USPS Publication 28, appendix C1, the rarer ones).
    static final HashTable WEAK_SUFFIXES = WordHash.tableOf(
            "annex",
            "arcade",
            "bayou",
            "beach",
            "bluff",
            "bluffs",
            "bottom",
            "branch",
            "bridge",
            "brook",
            "brooks",
            "burg",
            "burgs",
            "bypass",
            "camp",
            "canyon",
            "cape",
            "causeway",
            "center",
            "centers",
            "circles",
            "cliff",
            "cliffs",
            "club",
            "corner",
            "corners",
            "course",
            "courts",
            "coves",
            "crest",
            "crossroad",
            "curve",
            "dale",
            "dam",
            "divide",
            "drives",
            "estate",
            "estates",
            "extensions",
            "fall",
            "falls",
            "ferry",
            "field",
            "fields",
            "flat",
            "flats",
            "ford",
            "fords",
            "forest",
            "forge",
            "forges",
            "fork",
            "forks",
            "fort",
            "garden",
            "gateway",
            "glens",
            "greens",
            "groves",
            "harbor",
            "harbors",
            "haven",
            "hills",
            "inlet",
            "island",
            "islands",
            "isle",
            "junctions",
            "key",
            "keys",
            "knolls",
            "lake",
            "lakes",
            "light",
            "lights",
            "loaf",
            "lock",
            "locks",
            "lodge",
            "mall",
            "mills",
            "mission",
            "motorway",
            "mount",
            "mountain",
            "mountains",
            "neck",
            "orchard",
            "overpass",
            "parks",
            "parkways",
            "passage",
            "pine",
            "pines",
            "plain",
            "plains",
            "points",
            "port",
            "ports",
            "prairie",
            "radial",
            "ramp",
            "ranch",
            "rapid",
            "rapids",
            "rest",
            "ridges",
            "river",
            "roads",
            "shoal",
            "shoals",
            "shore",
            "shores",
            "skyway",
            "spur",
            "spurs",
            "squares",
            "stravenue",
            "stream",
            "streets",
            "summit",
            "throughway",
            "trace",
            "track",
            "trafficway",
            "trailer",
            "tunnel",
            "underpass",
            "union",
            "unions",
            "valley",
            "valleys",
            "viaduct",
            "views",
            "village",
            "villages",
            "ville",
            "walks",
            "wall",
            "ways",
            "well",
            "wells");

    /// Small words inside names of streets and places.
    static final HashTable CONNECTORS = WordHash.tableOf(
            "de", "da", "do", "dos", "das", "du", "des", "del", "della", "delle", "dei", "di", "degli", "la", "le",
            "les", "las", "los", "el", "van", "von", "der", "den", "het", "am", "an", "im", "zum", "zur", "nad", "na",
            "ob", "pod", "u", "y", "e", "i", "à", "sur", "saint", "st", "ten", "of", "auf", "bei", "av", "og", "en",
            "sous", "the");

    /// Somebody says where somebody or something is.
    private static final HashTable WHEREABOUTS = WordHash.tableOf(
            "address",
            "addresses",
            "adress",
            "addr",
            "adresse",
            "anschrift",
            "dirección",
            "direccion",
            "endereço",
            "domicilio",
            "residence",
            "residing",
            "resides",
            "reside",
            "live",
            "lives",
            "living",
            "lived",
            "located",
            "office",
            "offices",
            "meet",
            "vivo",
            "vive",
            "wohne",
            "wohnt",
            "habite",
            "moro",
            "mora",
            "indirizzo",
            "where",
            "taxi",
            "house",
            "home");

    private static final String[] ENDINGS = {
        "strasse", "straße", "strase", "gasse", "allee", "platz", "laan", "straat", "gracht", "vej", "vejen", "gade",
        "gaden", "gatan", "vägen", "vagen", "gränd", "veien", "vegen", "stræti", "straeti", "stígur", "vegur", "braut",
        "katu", "kuja", "polku", "stræde", "utca"
    };
    /// Endings that shorter everyday words have too.
    private static final String[] SHORT_ENDINGS = {"weg", "tie", "wei", "väg", "tér"};
    private static final int LONG_WORD = 7;
    private static final int WHEREABOUTS_WORDS = 8;

    private StreetWords() {}

    static boolean isLead(Tokens tokens, int token) {
        long hash = tokens.hash(token);
        return tokens.isCapital(token) || tokens.shape(token) == Tokens.Shape.UPPER
                ? LEADS.get(hash) != 0
                : SMALL_LEADS.get(hash) != 0;
    }

    /// Whether a word for where somebody is stands just before.
    static boolean isWhereabouts(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        for (int i = at - 1; i >= 0 && i >= at - WHEREABOUTS_WORDS; i--) {
            if (WHEREABOUTS.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word ends as names of streets do: "Hauptstraße", "Sludevej".
    static boolean endsAsStreet(String text, int start, int end) {
        for (String ending : ENDINGS) {
            if (endsWith(text, start, end, ending)) {
                return true;
            }
        }
        if (end - start < LONG_WORD) {
            return false;
        }
        for (String ending : SHORT_ENDINGS) {
            if (endsWith(text, start, end, ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWith(String text, int start, int end, String ending) {
        return end - start > ending.length()
                && text.regionMatches(true, end - ending.length(), ending, 0, ending.length());
    }
}
