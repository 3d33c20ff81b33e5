package org.noticewright.desktop.obligations;

/// Where a person starts who has no facts file: every part is there and unknown, and unknown is never "no".
final class FactsDraft {

    static final String EMPTY = """
        {
          "entity": {"name": "", "capacities": ["hipaa-covered-entity"]},
          "vendor": {"name": "", "capacities": ["business-associate"], "agent": "unknown"},
          "dates": {
            "occurredFrom": null, "occurredTo": null, "firstIndication": null, "discovered": null,
            "determined": null, "contained": null
          }
        }
        """;

    private FactsDraft() {}
}
