package org.noticewright.classify.detect;

import java.util.Locale;
import org.noticewright.domain.RuleId;

/// Every detection rule: a stable id, where it stands among rivals for the same span, and what it does.
/// Docs and tests list the rules from here.
public enum Rule {
    EMAIL(
            "email.grammar",
            100,
            "local part, @ and a domain with a dot; addresses of a role (billing@, noreply@) left out"),
    EMAIL_SPELLED("email.spelled", 98, "address with its marks in words: 'kayla dot marsh at mail dot example'"),
    IP_ADDRESS("ip.grammar", 95, "IPv4 or IPv6 that is routable and no version number"),
    PERSONAL_URL("url.personal", 99, "web address that points at a person: a profile, a user name, a token"),
    PHONE("phone.plan", 90, "digits in a telephone shape, or with a telephone cue, that fit a numbering plan"),
    PHONE_SPOKEN("phone.spoken", 90, "ten or more spoken digits in a row"),
    NUMBER_SPOKEN("number.spoken", 92, "number in words that a word before names: card, member ID, order, SSN"),
    SSN("ssn.shape", 96, "3-2-4 digits, or nine digits beside an SSN cue"),
    SSN_LAST4("ssn.last-four", 96, "four digits beside an SSN cue and 'last four' or 'ending'"),
    CARD("card.luhn", 95, "13 to 19 digits that pass Luhn in a card issuer's range"),
    CARD_LAST4("card.last-four", 93, "four digits after 'ending' or 'last four'"),
    CARD_CODE("card.code", 96, "three or four digits after 'CVV' or the like"),
    CARD_EXPIRY("card.expiry", 93, "month and year after 'exp' beside a card"),
    BANK_LAST4("bank.last-four", 93, "last four digits of a bank account"),
    PHONE_LAST4("phone.last-four", 93, "last four digits of a masked telephone number"),
    IBAN("iban.mod97", 97, "IBAN with right check digits"),
    ROUTING("aba.check", 94, "nine digits beside a routing cue with the ABA check digit"),
    BANK_ACCOUNT("bank.cue", 89, "digits beside a bank account cue"),
    MBI("mbi.grammar", 94, "Medicare number: eleven places with fixed classes"),
    MRN("mrn.cue", 91, "number beside 'MRN', 'chart number' or the like"),
    PLAN_NUMBER("plan.cue", 91, "number beside 'member id', 'policy number' or the like"),
    PLAN_SHAPE("plan.shape", 90, "three capitals and nine digits or more in groups, as health plans print them"),
    ORDER_NUMBER("order.cue", 88, "number beside 'order' or the like"),
    CUSTOMER_NUMBER("customer.cue", 87, "number beside 'account', 'case', 'reference' or the like"),
    INVOICE_NUMBER("invoice.cue", 88, "number beside 'invoice', 'receipt' or the like"),
    PRESCRIPTION_NUMBER("rx.cue", 92, "number beside 'Rx' or 'prescription number'"),
    TRACKING_NUMBER("tracking.grammar", 94, "carrier's tracking number, or number beside a tracking cue"),
    CODE_SHAPE("account.shape", 60, "capital letters, hyphen, digits, without a cue"),
    LICENSE("licence.cue", 91, "number beside a driver licence cue"),
    PASSPORT("passport.cue", 91, "number beside a passport cue"),
    NPI("npi.luhn", 92, "ten digits beside 'NPI' that pass the check digit"),
    DEA("dea.check", 92, "two letters and seven digits beside 'DEA' that pass the check digit"),
    DEVICE("device.cue", 92, "number beside 'serial', 'IMEI' or the like"),
    UDI("udi.grammar", 97, "unique device identifier with its check digit"),
    MAC("mac.grammar", 97, "six pairs of hexadecimal digits"),
    VIN("vin.check", 93, "17 characters with a vehicle's check digit, or beside a VIN cue"),
    PLATE("plate.cue", 92, "plate beside 'license plate'"),
    PASSWORD("password.cue", 101, "what follows 'password is' and looks like one"),
    SECURITY_ANSWER("answer.cue", 101, "what follows 'maiden name is' or 'security answer'"),
    BIOMETRIC("biometric.words", 85, "somebody's fingerprint, face template, voiceprint or the like"),
    HANDLE("url.handle", 99, "user name after @ beside the name of a network"),
    ONE_TIME_CODE("code.cue", 93, "digits that follow 'code', 'PIN' or the like"),
    API_KEY("key.shape", 101, "bearer token, or long key with a known prefix"),
    BIRTH_DATE("birth.cue", 92, "date beside a birth cue or a form's date of birth"),
    OLD_AGE("birth.over-89", 86, "age over 89 (45 CFR 164.514(b)(2)(i)(C))"),
    SERVICE_DATE("service.cue", 84, "date beside a word of care or death"),
    STREET_ADDRESS(
            "address.street",
            94,
            "house number and street with unit, place, state, postal code and country, on one line or several"),
    STREET_SPOKEN("address.spoken", 80, "number words, a name and a street word: 'twelve oak street'"),
    PO_BOX("address.box", 94, "post office, rural route or military box"),
    MILITARY_ADDRESS("address.military", 94, "ship with FPO, region and ZIP"),
    CORNER("address.corner", 94, "'the corner of' two streets"),
    POSTAL_CODE("address.code", 79, "postal code after 'ZIP', 'postcode' or the like"),
    PLACE("address.place", 78, "place, state, ZIP that exist together"),
    HOME_PLACE("address.home", 78, "place after 'live in', 'moved to' or the like"),
    PROFILE_VALUE("profile.value", 120, "value of the requester's profile"),
    NAME_CUE("name.cue", 77, "what follows 'my name is', 'this is', 'patient:' or the like"),
    NAME_TITLE("name.title", 77, "what follows Mr, Mrs, Ms or the like"),
    NAME_GREETING("name.greeting", 76, "who an agent greets"),
    NAME_SIGNATURE("name.signature", 76, "a name on the last lines of a message"),
    NAME_PAIR("name.pair", 74, "known given name and surname, both with a large first letter"),
    NAME_KIN("name.kin", 75, "name after 'my wife', 'our son' or the like"),
    NAME_KNOWN("name.known", 73, "name already known from this ticket"),
    NAME_OF_CASE("name.case", 74, "name that profiles of the case know, in a record of somebody else"),
    NAME_SINGLE("name.single", 58, "well-known given name alone, with a large first letter"),
    NAME_MODEL("name.model", 59, "name that the sentence around it tells, by the name model"),
    CLINICIAN_NAME("provider.name", 79, "name after Dr or before MD, RN or the like"),
    DRUG("drug.lexicon", 71, "name of a drug, with its strength and form"),
    DRUG_STEM("drug.stem", 69, "unknown word with the ending of a drug class"),
    DRUG_TYPO("drug.misspelt", 69, "unknown word that is a drug's name but for one letter or that sounds like one"),
    WORD_ENDING("ending.lexicon", 67, "unknown word with the ending of a disease, an operation or a specialist"),
    DOSE("drug.dose", 68, "number with a dose unit"),
    CONDITION("condition.lexicon", 70, "condition or symptom of the medical lists"),
    COMPLAINT("complaint.grammar", 72, "part of the body and what is wrong with it, in one sentence"),
    LAY_TERM("lay.lexicon", 71, "patients' own words for conditions, drugs and care"),
    CARE_TERM("care.lexicon", 70, "words of care: visits, prescriptions, tests, providers, payment for care"),
    PAYER("payer.lexicon", 55, "health plan's name"),
    FORM_ANSWER("form.answer", 83, "answer to what a form asks about somebody's health"),
    DIAGNOSIS_CODE("icd10cm.code", 82, "code that stands in ICD-10-CM"),
    LAB_VALUE("lab.value", 72, "test and its value"),
    CARE_MONEY("payment.amount", 50, "amount of money in a text about care"),
    BODY_WEIGHT("lab.weight", 50, "body weight in a text about care"),
    CARE_COMPANION("care.companion", 52, "form of a drug, dose or the like, in a text about care"),
    BOOKED_HOUR("care.booked-hour", 53, "hour that somebody has with somebody, as people call an appointment"),
    CARE_DAY("service.near", 54, "date or weekday beside a word of care, in a text about care"),
    DOSE_NUMBER("drug.number", 53, "bare number as doses are told, in a text that names a drug"),
    LANGUAGE_UNREAD("language.unread", 0, "text in a language the lists do not cover: a person should read it"),
    LANGUAGE_ITALIAN("language.italian", 0, "text in Italian, which the lists do not cover: a person should read it"),
    LANGUAGE_DUTCH("language.dutch", 0, "text in Dutch, which the lists do not cover: a person should read it"),
    LANGUAGE_POLISH("language.polish", 0, "text in Polish, which the lists do not cover: a person should read it"),
    LANGUAGE_VIETNAMESE(
            "language.vietnamese", 0, "text in Vietnamese, which the lists do not cover: a person should read it"),
    LANGUAGE_TAGALOG("language.tagalog", 0, "text in Tagalog, which the lists do not cover: a person should read it"),
    LANGUAGE_HAITIAN_CREOLE(
            "language.haitian-creole",
            0,
            "text in Haitian Creole, which the lists do not cover: a person should read it"),
    LANGUAGE_TURKISH("language.turkish", 0, "text in Turkish, which the lists do not cover: a person should read it"),
    LANGUAGE_INDONESIAN(
            "language.indonesian", 0, "text in Indonesian, which the lists do not cover: a person should read it"),
    LANGUAGE_ROMANIAN(
            "language.romanian", 0, "text in Romanian, which the lists do not cover: a person should read it"),
    LANGUAGE_SWEDISH("language.swedish", 0, "text in Swedish, which the lists do not cover: a person should read it"),
    LANGUAGE_JAPANESE(
            "language.japanese", 0, "text in Japanese, which the lists do not cover: a person should read it"),
    LANGUAGE_CYRILLIC(
            "language.cyrillic",
            0,
            "text in Cyrillic script (Russian, Ukrainian and others), which the lists do not cover: a person should"
                    + " read it"),
    LANGUAGE_CHINESE("language.chinese", 0, "text in Chinese, which the lists do not cover: a person should read it"),
    LANGUAGE_KOREAN("language.korean", 0, "text in Korean, which the lists do not cover: a person should read it"),
    LANGUAGE_ARABIC(
            "language.arabic",
            0,
            "text in Arabic script (Arabic, Persian and others), which the lists do not cover: a person should read"
                    + " it"),
    LANGUAGE_HEBREW("language.hebrew", 0, "text in Hebrew, which the lists do not cover: a person should read it"),
    LANGUAGE_GREEK("language.greek", 0, "text in Greek, which the lists do not cover: a person should read it"),
    LANGUAGE_THAI("language.thai", 0, "text in Thai, which the lists do not cover: a person should read it"),
    LANGUAGE_HINDI("language.hindi", 0, "text in Hindi, which the lists do not cover: a person should read it"),
    HEALTH_SENSE("health.sense", 40, "words that read like somebody's health or care; none of them listed"),
    HEALTH_CLEAR("health.clear", 40, "words that clearly read like somebody's health or care; none of them listed"),
    HEALTH_DOUBTED(
            "health.doubted",
            40,
            "listed words that are nobody's health as it seems: by their sentence, or by what the ticket is about"),
    HEALTH_OVERHEARD(
            "health.overheard",
            40,
            "a sentence of the desk that reads like somebody's health, where nobody else says so"),
    HEALTH_CONFIRMED(
            "health.confirmed", 40, "listed words that are not enough alone, where they clearly read like health"),
    CARE_TOLD(
            "care.told",
            39,
            "words that speak of care in a record that surely does; shown, and no verdict rests on them"),
    CARE_READ(
            "care.read",
            39,
            "words that speak of care in the light of all others of a record in which nothing sure does"),
    HEALTH_FILE("attachment.health", 110, "attachment named after a test or record"),
    BODY_PICTURE("attachment.body", 109, "picture that is named after a part of the body"),
    PHOTO("attachment.photo", 109, "picture attached by a person"),
    CARE_DESK("desk.care", 0, "desk whose name says that it gives care: faint words of care are enough there"),
    FILE_UNREAD("attachment.unread-file", 0, "attached file whose text could not be read: a person should look"),
    CONTENT_MISSING("content.missing", 0, "messages that are not part of the evidence: a person should look");

    private final RuleId id;
    private final String detector;
    private final int rank;
    private final String summary;

    Rule(String id, int rank, String summary) {
        this.id = new RuleId(id);
        this.detector = id.substring(0, id.indexOf('.'));
        this.rank = rank;
        this.summary = summary;
    }

    public RuleId id() {
        return id;
    }

    /// The rule that flags a text in this language.
    static Rule ofLanguage(String name) {
        String id = "language." + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        for (Rule rule : values()) {
            if (rule.id.value().equals(id)) {
                return rule;
            }
        }
        return LANGUAGE_UNREAD;
    }

    /// Detector that holds the rule: the first part of the id.
    public String detector() {
        return detector;
    }

    public int rank() {
        return rank;
    }

    /// Whether a finding of this rule rests on the sense of words, none of them listed.
    public static boolean isSense(RuleId rule) {
        return rule.equals(HEALTH_SENSE.id)
                || rule.equals(HEALTH_CLEAR.id)
                || rule.equals(HEALTH_OVERHEARD.id)
                || rule.equals(CARE_READ.id);
    }

    /// Whether a finding of this rule is a listed word that the sense of its sentence speaks against.
    public static boolean isDoubt(RuleId rule) {
        return rule.equals(HEALTH_DOUBTED.id);
    }

    /// Whether it goes by what people say of themselves in everyday words, which have other meanings too.
    boolean isOfTalk() {
        return switch (this) {
            case CARE_TERM, CARE_COMPANION, COMPLAINT -> true;
            default -> false;
        };
    }

    /// Whether what it finds is a mark that asks for a person, and never counts as an element.
    public boolean isMark() {
        return rank == 0;
    }

    public String summary() {
        return summary;
    }
}
