package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.DeskWords;
import org.noticewright.classify.lexicon.DeskWords.Kind;
import org.noticewright.domain.Message;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;

/// The desk that a ticket is answered by, as far as its name tells what it does: "Elm Street Dental", a queue
/// named "Dialysis". What a person asks of such a desk is about care more often than not, so that faint words
/// of care are enough there.
///
/// @param where the text that names a desk that gives care, null where none does
/// @param length of that text
/// @param isForAnimals whether its patients are animals
record CareDesk(@Nullable TextRef where, int length, boolean isForAnimals) {

    private static final CareDesk NONE = new CareDesk(null, 0, false);

    boolean givesCare() {
        return where != null;
    }

    static CareDesk of(Ticket ticket, DeskWords words, FieldLabels labels, NameCuts names) {
        CareDesk found = NONE;
        for (int i = 0; i < ticket.messages().size(); i++) {
            Message message = ticket.messages().get(i);
            String name = message.authorName();
            if (message.author() == Message.Author.AGENT && name != null && !name.isBlank()) {
                int kinds = words.of(names.of(name).tokens());
                if (Kind.ANIMAL.in(kinds)) {
                    return new CareDesk(null, 0, true);
                }
                if (!found.givesCare() && Kind.CARE.in(kinds) && !Kind.OTHER.in(kinds)) {
                    found = new CareDesk(new TextRef.AuthorName(i), name.length(), false);
                }
            }
        }
        return found.givesCare() ? found : ofFields(ticket, words, labels, names);
    }

    private static CareDesk ofFields(Ticket ticket, DeskWords words, FieldLabels labels, NameCuts names) {
        for (int i = 0; i < ticket.fields().size(); i++) {
            Ticket.Field field = ticket.fields().get(i);
            if (!field.value().isBlank()
                    && Kind.LABEL.in(labels.of(field.label()).desk())) {
                int kinds = words.of(names.of(field.value()).tokens());
                if (Kind.ANIMAL.in(kinds)) {
                    return new CareDesk(null, 0, true);
                }
                if (Kind.CARE.in(kinds) && !Kind.OTHER.in(kinds)) {
                    return new CareDesk(new TextRef.FieldValue(i), field.value().length(), false);
                }
            }
        }
        return NONE;
    }
}
