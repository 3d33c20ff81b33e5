package org.noticewright.classify;

/// One classifier of each kind for all tests: its lists take some 50 MB, and what it remembers changes no result
/// (`ScanMemoryTest`).
public final class SharedClassifiers {

    public static final Classifier SENSES = Classifier.load();
    public static final Classifier LISTS = Classifier.listsOnly();

    private SharedClassifiers() {}
}
