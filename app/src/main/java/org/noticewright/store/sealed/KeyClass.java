package org.noticewright.store.sealed;

/// Classes of data, one random 256-bit key each. The first three are given to a key slot by its roles, the last
/// is in every slot: the log must be checkable by whoever can open the case.
public enum KeyClass {
    TICKETS,
    PEOPLE,
    CASEWORK,
    /// The log key: authenticates rows and log, seals who acted and where evidence lies.
    LOG
}
