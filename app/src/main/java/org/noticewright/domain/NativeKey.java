package org.noticewright.domain;

/// A record's identity on the platform it came from. Ids are text, always: digits above 2^53 and leading zeros
/// survive. Native ids can identify a person, so `toString` shows the platform only.
///
/// @param platform short name such as `zendesk`, `generic`
/// @param id the platform's own id
public record NativeKey(String platform, String id) implements Comparable<NativeKey> {

    @Override
    public int compareTo(NativeKey other) {
        int byPlatform = platform.compareTo(other.platform);
        return byPlatform != 0 ? byPlatform : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return platform + ":…";
    }
}
