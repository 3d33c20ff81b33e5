package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.NameWords;

/// Names by what stands around them and by the lists; what is found goes into the ticket's roster for
/// [KnownNameDetector].
final class NameDetector {

    private final CuedNames cued;
    private final ListedNames listed;
    private final SignedNames signed;

    NameDetector(NameWords words) {
        this.cued = new CuedNames(words);
        this.listed = new ListedNames(words);
        this.signed = new SignedNames(words);
    }

    void find(Passage passage, Roster roster, Claims claims) {
        ChatSpeakers.find(passage, roster);
        int at = passage.mayName() ? 0 : passage.size();
        while (at < passage.size()) {
            at = Math.max(at + 1, nameAt(passage, at, roster, claims));
        }
        if (passage.zone() == Zone.REQUESTER
                || passage.zone() == Zone.OTHER
                || passage.zone() == Zone.AGENT && passage.mayName()) {
            signed.find(passage, roster, claims);
        }
    }

    private int nameAt(Passage passage, int at, Roster roster, Claims claims) {
        if (!passage.tokens().isCapital(at) && !passage.hints(at, CutText.NAME_CUES)) {
            return at + 1;
        }
        long flags = passage.flags(at);
        if (Cue.TITLE.in(flags) && passage.tokens().isCapital(at) || Cue.CLINICIAN.in(flags)) {
            return cued.titled(passage, at, flags, roster, claims);
        }
        if (Cue.GREETING.in(flags)) {
            return cued.greeted(passage, at, roster, claims);
        }
        if (Cue.KIN.in(flags)) {
            return cued.kin(passage, at, roster, claims);
        }
        if (CuedNames.isIntroduction(passage, at)) {
            return cued.introduced(passage, at, roster, claims);
        }
        return passage.tokens().isCapital(at) ? listed.at(passage, at, roster, claims) : at + 1;
    }
}
