package org.noticewright.casework;

import java.util.List;
import java.util.Set;

/// Who can open the case. A slot belongs to one named person; its passphrase unwraps only the keys of its
/// roles.
public interface KeySlots {

    List<Slot> all();

    /// The passphrase array is wiped by the caller.
    void add(String person, Set<Role> roles, char[] passphrase);

    /// Refuses to remove the last slot that holds every role.
    void remove(int slot, String reason);

    record Slot(int number, String person, Set<Role> roles, boolean recovery) {}
}
