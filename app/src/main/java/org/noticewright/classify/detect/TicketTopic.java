package org.noticewright.classify.detect;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.noticewright.classify.lexicon.ContextCues;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Hints;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.Ticket;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// What the ticket as a whole is about, as far as it changes whose health is meant.
///
/// @param isAnimal the patient is an animal
/// @param mayBeAnimal a clinician of animals or a breed is named, and nothing else says that the patient is one
/// @param errand whether it is about trade, a job, the press or somebody else's illness
/// @param isForeignTopic a person reports a scam and quotes it, or applies for a job
/// @param isApplication somebody applies for a job: a resume is attached
/// @param hasRequester somebody's profile or a requester's message is there
record TicketTopic(
        boolean isAnimal,
        boolean mayBeAnimal,
        boolean isForeignTopic,
        boolean isApplication,
        boolean hasRequester,
        Errand errand) {

    private static final int PET_WORDS = 2;
    private static final HashTable RESUMES =
            WordHash.tableOf("resume", "résumé", "cv", "lebenslauf", "curriculum", "currículum");

    /// @param desk that answers
    /// @param texts all texts of the ticket; those that sleep ([ScannedText#isInert]) are not asked
    /// @param cues what tells an errand
    static TicketTopic of(Ticket ticket, CareDesk desk, FieldLabels labels, ContextCues cues, List<TicketText> texts) {
        boolean animal = desk.isForAnimals() || hasPetLabel(ticket, labels);
        boolean foreign = false;
        boolean application = false;
        int possessed = 0;
        int pets = 0;
        int told = 0;
        boolean affair = false;
        boolean called = false;
        boolean veterans = false;
        for (TicketText text : texts) {
            Passage passage = text.passage();
            if (passage == null || passage.zone() == Zone.PROFILE) {
                // Somebody called Shepherd or Kitty is no pet.
                continue;
            }
            application |= passage.zone() == Zone.ATTACHMENT && holdsResume(passage);
            for (int i = 0; i < passage.size() && passage.mayTellOfAnimals(); i++) {
                if (AnimalTalk.mayTell(passage.flags(i), passage.tokens().hash(i))) {
                    if (AnimalTalk.isAnimalsAffair(passage, i)) {
                        affair = true;
                        // "The vet's licence" is counted as a word of animals below.
                        pets += passage.is(i, Cue.PET) && !AnimalTalk.isLicensed(passage, i) ? 0 : 1;
                    }
                    called |= passage.zone() != Zone.AGENT && AnimalTalk.isCalledLikeAnimal(passage, i);
                }
            }
            boolean head =
                    (passage.zone() == Zone.FIELD || passage.zone() == Zone.SUBJECT) && passage.hasAny(WordFlags.TOPIC);
            if (!head && !passage.hasAny(Cue.PET)) {
                continue;
            }
            for (int i = 0; i < passage.size(); i++) {
                if (passage.is(i, Cue.PET)) {
                    pets++;
                    possessed += AnimalTalk.isOwned(passage, i) ? 1 : 0;
                    told += AnimalTalk.isVetAtWork(passage, i) || AnimalTalk.isCalledAnimal(passage, i) ? 1 : 0;
                } else if (AnimalTalk.isBreed(passage, i)) {
                    pets++;
                    told += AnimalTalk.isCalledAnimal(passage, i) ? 1 : 0;
                }
                foreign |= head
                        && passage.hints(i, WordFlags.TOPIC)
                        && Hints.FOREIGN_TOPICS.contains(
                                passage.tokens().text(i).toLowerCase(Locale.ROOT));
            }
            veterans |= AnimalTalk.speaksOfVeterans(passage);
        }
        if (possessed > 0 && pets >= PET_WORDS && AnimalPatient.isByTheWay(texts)) {
            possessed = 0;
        }
        boolean requester = ticket.requester() != null || ticket.requesterKey() != null || holdsRequester(texts);
        String name = ticket.requester() == null
                ? ""
                : Objects.requireNonNullElse(ticket.requester().name(), "");
        boolean vet = (told > 0 || affair) && !veterans;
        return new TicketTopic(
                animal || ((possessed > 0 || vet) && pets >= PET_WORDS),
                vet || called,
                foreign,
                application,
                requester,
                Errand.of(name, texts, cues));
    }

    /// Whether only the desk writes: a note of a call or the like.
    boolean isNote() {
        return !hasRequester;
    }

    private static boolean holdsRequester(List<TicketText> texts) {
        for (TicketText text : texts) {
            if (text.passage() != null && text.zone() == Zone.REQUESTER) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPetLabel(Ticket ticket, FieldLabels labels) {
        for (Ticket.Field field : ticket.fields()) {
            if (labels.of(field.label()).isPet()) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsResume(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (RESUMES.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
