package org.noticewright.classify.detect;

import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Whether an authorization is a bank's hold on a card rather than an insurer's leave: "one is a pre-authorization and
/// will drop off", "a preauthorization from your bank is still pending".
final class CardHold {

    private static final int SENTENCE_WORDS = 30;
    private static final HashTable AUTHORIZATION = WordHash.tableOfLine(
            "authorization authorizations preauthorization preauthorizations preauth preauths authorisation"
                    + " authorisations preauthorisation preauthorised auth auths preautorización preautorizacion"
                    + " préautorisation pré-autorização vorautorisierung");
    /// Whose money it is; not "hold" and "release", which insurers say too.
    private static final HashTable CARDS = WordHash.tableOfLine(
            "card cards bank bank's banks debit credit visa mastercard charge charges charged transaction transactions"
                    + " tarjeta banco cargo cargos carte banque débit karte bank konto abbuchung cartão cobrança");
    /// "Does the authorization hold until June".
    private static final HashTable GOES_ON = WordHash.tableOfLine("until till up for through good as");

    /// What holds do by themselves, and no leave of an insurer: "will drop off".
    private static final HashTable DROPS = WordHash.tableOfLine("drop fall");
    private static final HashTable WILL = WordHash.tableOfLine("will should would ll usually typically");
    private static final HashTable BY_ITSELF =
            WordHash.tableOfLine("by in on within after automatically soon shortly from once itself");

    private static final HashTable OFF = WordHash.tableOfLine("off");
    private static final HashTable HOLD = WordHash.tableOfLine("hold holds");
    private static final HashTable INSURERS = WordHash.tableOfLine(
            "insurance insurer insurers insurer's plan payer medicare medicaid prior doctor doctor's dr provider"
                    + " pharmacy prescription medication drug refill injection surgery procedure mri scan denied denial"
                    + " appeal coverage covered claim claims policy aetna cigna humana uhc bcbs anthem seguro seguros"
                    + " médico assurance mutuelle ordonnance krankenkasse kasse rezept convênio remédio");

    private CardHold() {}

    /// @param token where the claim begins
    static boolean isMeant(Passage passage, Candidate claim, int token) {
        if (claim.element() != DataElement.HEALTH_PAYMENT || !isAuthorization(passage, claim, token)) {
            return false;
        }
        int first = token;
        while (first > 0 && token - first < SENTENCE_WORDS && !passage.endsSentence(first - 1)) {
            first--;
        }
        boolean card = isHeld(passage, claim, token);
        for (int i = first; i < passage.size() && i - token < SENTENCE_WORDS; i++) {
            long word = passage.tokens().hash(i);
            if (INSURERS.get(word) != 0) {
                return false;
            }
            card |= CARDS.get(word) != 0 || i > token && dropsOff(passage, i);
            if (passage.endsSentence(i)) {
                break;
            }
        }
        return card;
    }

    /// "Will drop off by itself", "should fall off in a week."; not "will drop off the papers at your clinic".
    private static boolean dropsOff(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        boolean goesOff = at > 1
                && OFF.get(tokens.hash(at)) != 0
                && DROPS.get(tokens.hash(at - 1)) != 0
                && WILL.get(tokens.hash(at - 2)) != 0;
        return goesOff && (passage.endsSentence(at) || BY_ITSELF.get(tokens.hash(at + 1)) != 0);
    }

    /// "An authorization hold"; not "the authorization is on hold".
    private static boolean isHeld(Passage passage, Candidate claim, int token) {
        int next = token;
        while (next < passage.size() && passage.tokens().start(next) < claim.end()) {
            next++;
        }
        return next < passage.size()
                && passage.blankBeforeNext(next - 1)
                && HOLD.get(passage.tokens().hash(next)) != 0
                && !(next + 1 < passage.size() && GOES_ON.get(passage.tokens().hash(next + 1)) != 0);
    }

    private static boolean isAuthorization(Passage passage, Candidate claim, int token) {
        Tokens tokens = passage.tokens();
        for (int i = token; i < passage.size() && tokens.start(i) < claim.end(); i++) {
            if (AUTHORIZATION.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
