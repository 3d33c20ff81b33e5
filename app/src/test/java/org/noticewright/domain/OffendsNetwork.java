package org.noticewright.domain;

import java.net.Socket;

/// Breaks the rule on the network on purpose. Never run.
public class OffendsNetwork {
    Socket use() {
        return new Socket();
    }
}
