package org.noticewright.classify.rules;

import java.util.List;

/// Rules that belong together and share a page.
///
/// @param name short name, also of the page
public record RuleFamily(String name, String title, List<RuleEntry> rules) {

    public RuleFamily {
        rules = List.copyOf(rules);
    }
}
