package org.noticewright.classify;

/// One classifier of each kind for all tests: each holds its lists, and one for each test class took more than the
/// heap. What it remembers changes no result (`ScanMemoryTest`).
public final class SharedClassifiers {

    public static final Classifier SENSES = Classifier.load();
    public static final Classifier LISTS = Classifier.listsOnly();

    private SharedClassifiers() {}
}
