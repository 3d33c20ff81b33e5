package org.noticewright.classify.lexicon;

import java.util.Set;

/// Words that detectors look for and that no list holds: their bits stand beside the lists' so that one look
/// tells all about a word.
public final class Hints {

    /// May lead up to a name: "my name is", "se llama".
    public static final Set<String> INTRODUCERS =
            Set.of("is", "am", "name", "i'm", "im", "called", "named", "llamo", "llama", "soy", "chamo", "was", "file");

    /// Lead up to a name before a colon.
    public static final Set<String> NAME_LABELS = Set.of(
            "name",
            "patient",
            "client",
            "member",
            "caller",
            "subscriber",
            "consignee",
            "recipient",
            "nombre",
            "nom",
            "nome",
            "paciente",
            "contact",
            "from",
            "cardholder",
            "insured",
            "guardian",
            "parent",
            "beneficiary",
            "employee",
            "spouse",
            "attn");

    /// In a subject or field: somebody reports a scam or applies for a job.
    public static final Set<String> FOREIGN_TOPICS = Set.of(
            "phishing", "scam", "phish", "careers", "applicant", "applicants", "recruiting", "hiring", "vacancy");

    /// Whose name stands before them has a child's: "Obi's mum".
    public static final Set<String> PARENTS =
            Set.of("mom", "mum", "mommy", "mummy", "mother", "dad", "daddy", "father", "grandma");

    private Hints() {}
}
