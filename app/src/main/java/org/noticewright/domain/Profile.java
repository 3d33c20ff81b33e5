package org.noticewright.domain;

import org.jspecify.annotations.Nullable;

/// A person as one platform knows them: the requester, an agent, somebody in copy.
///
/// @param key platform and native user id; for profiles embedded in a ticket without an id, null
public record Profile(
        @Nullable NativeKey key,
        Role role,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String externalId,
        @Nullable String notes) {

    public enum Role {
        END_USER,
        AGENT,
        SYSTEM,
        UNKNOWN
    }

    @Override
    public String toString() {
        return "Profile[" + role + "]";
    }
}
