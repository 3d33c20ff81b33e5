package org.noticewright.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Exposure;
import org.noticewright.letters.LetterProblem.LineTooWide;
import org.noticewright.letters.LetterProblem.MissingFact;
import org.noticewright.letters.LetterProblem.MissingGlyph;
import org.noticewright.letters.LetterProblem.NotMailable;
import org.noticewright.letters.LetterProblem.TooManyLines;

/// Finds what would make a letter wrong on paper, before it is typeset.
final class Preflight {

    private static final double TEXT_WIDTH_PT = 468;
    private static final double LETTERHEAD_NAME_PT = 16;
    private static final double LETTERHEAD_LINE_PT = 10.5;
    private static final int LETTERHEAD_ADDRESS_LINES = 3;

    private final LetterFonts fonts;
    private final List<LetterProblem> problems = new ArrayList<>();

    private Preflight(LetterFonts fonts) {
        this.fonts = fonts;
    }

    static List<LetterProblem> of(PatientLetter letter, LetterFacts.Copy copy, LetterFonts fonts) {
        var preflight = new Preflight(fonts);
        if (copy == LetterFacts.Copy.RECIPIENT) {
            preflight.checkRecipient(letter);
        }
        preflight.checkSender(letter.sender());
        preflight.checkIncident(letter.incident());
        preflight.require("elements", letter.elements().isEmpty() ? null : letter.elements());
        preflight.require("exposure", letter.exposure() == Exposure.NOT_ACCESSED ? null : letter.exposure());
        var offer = letter.offer();
        if (offer != null) {
            preflight.requireText("offer.provider", offer.provider());
            preflight.requireText("offer.website", offer.website());
            preflight.checkText("offer.code", Objects.requireNonNullElse(offer.code(), ""));
            preflight.checkText("offer.phone", Objects.requireNonNullElse(offer.phone(), ""));
        }
        return List.copyOf(preflight.problems);
    }

    static List<LetterProblem> of(AttorneyGeneralLetter letter, LetterFonts fonts) {
        var preflight = new Preflight(fonts);
        preflight.checkSender(letter.sender());
        preflight.checkIncident(letter.incident());
        preflight.require("dates.lettersSent", letter.noticeFrom());
        preflight.require("dates.lettersSent", letter.noticeTo());
        preflight.require("elements", letter.elements().isEmpty() ? null : letter.elements());
        preflight.require("enclosures", letter.enclosures().isEmpty() ? null : letter.enclosures());
        preflight.requireText("contact.name", letter.contact().name());
        preflight.requireText("contact.phone", letter.contact().phone());
        preflight.requireText("contact.email", letter.contact().email());
        return preflight.problems.stream().distinct().toList();
    }

    static List<LetterProblem> of(Sender sender, LetterFonts fonts) {
        var preflight = new Preflight(fonts);
        preflight.checkSender(sender);
        return List.copyOf(preflight.problems);
    }

    private void checkRecipient(PatientLetter letter) {
        requireText("recipient name", letter.recipientName());
        if (!letter.address().isMailable()) {
            problems.add(new NotMailable());
            return;
        }
        var lines = AddressBlock.lines(letter.recipientName(), letter.address());
        if (lines.size() > AddressBlock.LINES) {
            problems.add(new TooManyLines("address", lines.size(), AddressBlock.LINES));
        }
        for (int i = 0; i < lines.size(); i++) {
            checkText(i == 0 ? "recipient name" : "address", lines.get(i));
            checkWidth(
                    "address line " + (i + 1),
                    lines.get(i),
                    LetterFonts.Face.REGULAR,
                    AddressBlock.FONT_SIZE_PT,
                    AddressBlock.WIDTH_PT);
        }
    }

    private void checkSender(Sender sender) {
        requireText("sender.name", sender.name());
        requireText("sender.tollFree", sender.tollFree());
        requireText("sender.signer", sender.signer());
        requireText("sender.signerTitle", sender.signerTitle());
        checkWidth("sender name", sender.name(), LetterFonts.Face.BOLD, LETTERHEAD_NAME_PT, TEXT_WIDTH_PT);
        if (sender.addressLines().size() > LETTERHEAD_ADDRESS_LINES) {
            problems.add(
                    new TooManyLines("sender address", sender.addressLines().size(), LETTERHEAD_ADDRESS_LINES));
        }
        for (var line : sender.addressLines()) {
            requireText("sender address", line);
            checkWidth("sender address", line, LetterFonts.Face.REGULAR, LETTERHEAD_LINE_PT, TEXT_WIDTH_PT);
        }
        checkText("sender.hours", Objects.requireNonNullElse(sender.hours(), ""));
        checkText("sender.email", Objects.requireNonNullElse(sender.email(), ""));
        checkText("sender.website", Objects.requireNonNullElse(sender.website(), ""));
        checkWidth(
                "sender contact line",
                LetterFacts.contactLine(sender),
                LetterFonts.Face.REGULAR,
                LETTERHEAD_LINE_PT,
                TEXT_WIDTH_PT);
    }

    private void checkIncident(IncidentStory incident) {
        require("dates.discovered", incident.discovered());
        require("incident.actions", incident.actions().isEmpty() ? null : incident.actions());
        for (var sentence : incident.whatHappened()) {
            requireText("incident.whatHappened", sentence);
        }
        for (var sentence : incident.actions()) {
            requireText("incident.actions", sentence);
        }
        checkText("vendor.name", Objects.requireNonNullElse(incident.vendorName(), ""));
    }

    private void require(String fact, @Nullable Object value) {
        if (value == null) {
            problems.add(new MissingFact(fact));
        }
    }

    private void requireText(String fact, String value) {
        if (PrintableText.of(value).isEmpty()) {
            problems.add(new MissingFact(fact));
        } else {
            checkText(fact, value);
        }
    }

    private void checkText(String field, String value) {
        var missing = fonts.missing(PrintableText.of(value));
        var problem = new MissingGlyph(field, missing);
        if (!missing.isEmpty() && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private void checkWidth(String field, String line, LetterFonts.Face face, double size, double limit) {
        double width = fonts.width(PrintableText.of(line), face, size);
        if (width > limit) {
            problems.add(new LineTooWide(field, width, limit));
        }
    }
}
