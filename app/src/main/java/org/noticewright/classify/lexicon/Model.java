package org.noticewright.classify.lexicon;

/// What the build learns from lists and sentences, each from those before it too: they are no part of the sources
/// (see `MakeModels` and docs/decisions/0018).
public enum Model {
    /// Tells names in running text.
    NAMES("name-model"),
    /// Tells whether words speak of health.
    SENSE("sense-model"),
    /// Tells what a record about care says besides.
    CARE("care-model");

    private final String resource;

    Model(String resource) {
        this.resource = resource;
    }

    /// Its file beside the lists.
    public String resource() {
        return resource;
    }
}
