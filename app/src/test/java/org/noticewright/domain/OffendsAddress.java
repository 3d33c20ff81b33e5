package org.noticewright.domain;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/// Breaks the rule on opened addresses on purpose. Never run.
public class OffendsAddress {
    InputStream use() throws IOException {
        return URI.create("https://example.invalid/").toURL().openStream();
    }
}
