package org.noticewright.classify.detect;

/// Finds spans in one text. Detectors are stateless and shared between threads; each does work linear in the
/// text.
public interface Detector {
    void find(Passage passage, Claims claims);
}
