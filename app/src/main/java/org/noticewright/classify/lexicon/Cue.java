package org.noticewright.classify.lexicon;

/// What a single word speaks for. The words stand in `cue-words.tsv`; a word may have several cues.
public enum Cue {
    BANK,
    BIRTH,
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
    SPOKEN,
    SSN,
    STREET,
    TITLE,
    TRACKING,
    UNIT,
    VIN,
    WEEKDAY;

    static final int FIRST_BIT = 14;

    static {
        // A bit more and it would be taken for a hint.
        if (FIRST_BIT + values().length > WordFlags.FIRST_HINT) {
            throw new IllegalStateException("no bit is left for cue " + values()[values().length - 1]);
        }
    }

    /// The bit of this cue in a word's flags.
    public long bit() {
        return 1L << (FIRST_BIT + ordinal());
    }

    public boolean in(long flags) {
        return (flags & bit()) != 0;
    }
}
