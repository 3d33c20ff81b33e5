package org.noticewright.classify.detect.date;

import static org.noticewright.domain.DataElement.DATE_OF_BIRTH;
import static org.noticewright.domain.DataElement.SERVICE_DATE;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Detector;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.detect.Zone;
import org.noticewright.classify.detect.number.WrittenDate;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.Tokens;

/// Dates that say when somebody was born ([BirthDate], [SpokenDate], [OldAge]) or cared for ([CareDate]).
/// Other dates are no data element.
public final class DateDetector implements Detector {

    private static final int BIRTH_WORDS = 4;

    @Override
    public void find(Passage passage, Claims claims) {
        if (passage.hasAny(Cue.SPOKEN)) {
            spoken(passage, claims);
        }
        if (!passage.tokens().hasDigits()) {
            return;
        }
        boolean birthField = passage.zone() == Zone.FIELD && passage.isLabelled(Cue.BIRTH);
        boolean careField = passage.zone() == Zone.FIELD && passage.isLabelled(Cue.CARE_DATE);
        boolean months = passage.hasAny(Cue.MONTH);
        int at = 0;
        while (at < passage.size()) {
            if (passage.tokens().shape(at) != Tokens.Shape.DIGITS && !(months && passage.is(at, Cue.MONTH))) {
                at++;
                continue;
            }
            int next = WrittenDate.end(passage, at);
            if (next == 0) {
                OldAge.read(passage, at, claims);
                at++;
            } else {
                judge(passage, at, next, birthField, careField, claims);
                at = next;
            }
        }
    }

    private static void spoken(Passage passage, Claims claims) {
        if (passage.hasAny(Cue.MONTH)) {
            SpokenDate.find(passage, claims);
        }
        OldAge.readSpoken(passage, claims);
    }

    private static void judge(
            Passage passage, int first, int next, boolean birthField, boolean careField, Claims claims) {
        int start = passage.tokens().start(first);
        int end = passage.tokens().end(next - 1);
        boolean full = next - first >= 3;
        boolean saidBirth = full && (birthField || BirthDate.isSaid(passage, first, BIRTH_WORDS));
        if (saidBirth || (full && BirthDate.isLongAgo(passage, first, next))) {
            claims.add(Candidate.of(start, end, DATE_OF_BIRTH, Rule.BIRTH_DATE, saidBirth ? 0.95 : 0.6));
        } else if (!CareDate.isStamp(passage, next) && (careField || CareDate.isNear(passage, first, next, claims))) {
            claims.add(Candidate.of(start, end, SERVICE_DATE, Rule.SERVICE_DATE, full ? 0.6 : 0.5));
        }
    }
}
