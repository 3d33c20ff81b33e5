package org.noticewright.domain;

import org.noticewright.casework.Casework;

/// Breaks the direction of packages on purpose: the domain must know no use case.
public class OffendsDirection {
    Object use(Casework casework) {
        return casework.clock();
    }
}
