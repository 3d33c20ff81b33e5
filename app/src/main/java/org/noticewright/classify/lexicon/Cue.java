package org.noticewright.classify.lexicon;

/// What a single word speaks for. The words stand in `cue-words.tsv`; a word may have several cues.
public enum Cue {
    BANK,
    BIRTH,
    BOILERPLATE,
    CARD,
    CARE_DATE,
    CHILD,
    CLINICIAN,
    CODE,
    COMPANY,
    CREDENTIALED,
    CUSTOMER,
    DEA,
    DECEASED,
    DEVICE,
    DIRECTION,
    DOSE_FORM,
    DOSE_UNIT,
    ENDING,
    GREETING,
    HYPOTHETICAL,
    INVOICE,
    KIN,
    LICENSE,
    MONTH,
    MRN,
    NEGATION,
    NPI,
    ORDER,
    PASSPORT,
    PASSWORD,
    PET,
    PHONE,
    PLAN,
    PLATE,
    POSSESSIVE,
    ROLE_ADDRESS,
    ROUTING,
    RX,
    SELF,
    SIGNOFF,
    SOFTWARE,
    SSN,
    STREET,
    TITLE,
    TRACKING,
    UNIT,
    VIN,
    WEEKDAY;

    static final int FIRST_BIT = 14;

    /// The bit of this cue in a word's flags.
    public long bit() {
        return 1L << (FIRST_BIT + ordinal());
    }

    public boolean in(long flags) {
        return (flags & bit()) != 0;
    }
}
