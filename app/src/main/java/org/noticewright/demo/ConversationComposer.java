package org.noticewright.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.noticewright.demo.DemoTicket.Channel;
import org.noticewright.demo.DemoTicket.Comment;
import org.noticewright.demo.DemoTicket.File;

/// The messages of one customer's ticket, in order of time.
final class ConversationComposer {

    private static final DateTimeFormatter QUOTE_TIME =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy 'at' h:mm a", Locale.US);
    private static final DateTimeFormatter CHAT_TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.US);
    private static final String DESK = "Juniper Telehealth <help@junipertelehealth.example>";

    private final Scene scene;
    private final Dice dice;
    private final DemoPerson person;
    private final Staff.Agent agent;
    private final String intent;
    private final Channel channel;
    private final HealthPlace place;
    private final Voice voice;
    private final List<Comment> comments = new ArrayList<>();
    private Instant now;

    ConversationComposer(
            Scene scene,
            DemoPerson person,
            Staff.Agent agent,
            String intent,
            Channel channel,
            HealthPlace place,
            Instant start) {
        this.scene = scene;
        this.dice = scene.dice;
        this.person = person;
        this.agent = agent;
        this.intent = intent;
        this.channel = channel;
        this.place = place;
        this.voice = Voice.of(dice, channel == Channel.CHAT);
        this.now = start;
    }

    List<Comment> compose() {
        switch (channel) {
            case CHAT -> customer(chat(), "", files());
            case VOICE -> voicemail();
            case EMAIL, WEB, API -> letters();
        }
        return List.copyOf(comments);
    }

    private void letters() {
        boolean told = place == HealthPlace.FIRST;
        customer(firstMessage(told), openingQuote(), files());
        if (dice.chance(0.16)) {
            say(Staff.BOT, true, scene.say("auto.receipt"), dice.between(1, 40));
        }
        if (place == HealthPlace.NOTE || dice.chance(0.15)) {
            note(place == HealthPlace.NOTE || told && dice.chance(0.5));
        }
        boolean agentTells = place == HealthPlace.AGENT || told && dice.chance(0.45);
        if (agentTells || dice.chance(0.93)) {
            answer(agentTells);
        }
        if (place == HealthPlace.LATER) {
            followUp(true);
        }
        int more = dice.chance(0.008)
                ? dice.between(12, 34)
                : dice.chance(0.3) ? (dice.chance(0.35) ? dice.between(2, 4) : 1) : 0;
        for (int i = 0; i < more; i++) {
            followUp(told && dice.chance(0.35));
            if (dice.chance(0.6)) {
                answer(told && dice.chance(0.2));
            }
        }
    }

    private void voicemail() {
        String words = scene.say(said("voice", place == HealthPlace.FIRST));
        customer(words, "", List.of());
        if (dice.chance(0.6)) {
            note(place == HealthPlace.FIRST && dice.chance(0.5));
        }
    }

    private String firstMessage(boolean health) {
        var parts = new ArrayList<String>();
        boolean third = scene.language.equals("en") && dice.chance(0.06);
        boolean vague = !health && place != HealthPlace.NOWHERE;
        if (third && !vague) {
            parts.add(scene.say(health ? "third.open.h" : "third.open.p"));
        } else if (vague) {
            parts.add(scene.say("vague.open"));
        } else {
            parts.add(scene.say(section("open", health)));
        }
        int details = (int) Math.min(9, Math.round(dice.spread(1.1, 0.75)));
        for (int i = 0; i < details && !vague; i++) {
            String detail =
                    scene.say(third && health ? "third.detail.h" : section("detail", health && dice.chance(0.6)));
            if (!parts.contains(detail)) {
                parts.add(detail);
            }
        }
        if (dice.chance(0.22)) {
            parts.add(scene.say("aside"));
        }
        if (dice.chance(0.42)) {
            parts.add(scene.say("idline"));
        }
        if (health && dice.chance(0.09)) {
            parts.add(scene.say("idline.care"));
        }
        if (dice.chance(0.5)) {
            parts.add(scene.say("ask"));
        }
        String body = join(parts);
        String greeting = dice.chance(0.6) ? scene.say("greet") + "\n\n" : "";
        if (greeting.isBlank()) {
            greeting = "";
        }
        String closing = dice.chance(channel == Channel.EMAIL ? 0.7 : 0.35) ? "\n\n" + scene.say("sign") : "";
        String typed = voice.type(greeting + body, dice) + closing;
        return channel == Channel.EMAIL && dice.chance(0.17) ? typed + "\n\n" + scene.say("device.sign") : typed;
    }

    /// Sentences run on, with a new paragraph now and then.
    private String join(List<String> parts) {
        var body = new StringBuilder();
        for (String part : parts) {
            if (!body.isEmpty()) {
                body.append(part.contains("\n") || dice.chance(0.22) ? "\n\n" : " ");
            }
            body.append(part);
        }
        return body.toString();
    }

    private String chat() {
        var lines = new StringBuilder("Chat started: ").append(stamp()).append(" UTC");
        String me = person.first();
        boolean health = place == HealthPlace.FIRST;
        chatLine(lines, me, voice.type(scene.say(section("open", health)), dice));
        chatLine(lines, agentName(), scene.say("chat.hello"));
        int turns = 1 + dice.below(4);
        for (int i = 0; i < turns; i++) {
            String words =
                    dice.chance(0.25) ? scene.say("chat.id") : scene.say(section("detail", health && dice.chance(0.6)));
            chatLine(lines, me, voice.type(words, dice));
            if (dice.chance(0.55)) {
                chatLine(lines, agentName(), scene.say("chat.hold"));
            }
        }
        chatLine(lines, agentName(), reply(health && dice.chance(0.7)));
        chatLine(lines, me, voice.type(scene.say("chat.bye"), dice));
        return lines.toString();
    }

    /// Each sentence of a customer is a line of its own, as people chat.
    private void chatLine(StringBuilder lines, String who, String words) {
        String[] sentences = who.equals(person.first())
                ? words.split("(?<=[?!])\\s+|(?<=[a-z]{3}\\.)\\s+|\\n+")
                : new String[] {words};
        for (String sentence : sentences) {
            now = now.plusSeconds(dice.between(4, 70));
            lines.append("\n(")
                    .append(CHAT_TIME.format(now.atOffset(ZoneOffset.UTC)))
                    .append(") ");
            lines.append(who).append(": ").append(sentence.strip());
        }
    }

    private String stamp() {
        return now.toString().replace('T', ' ').replace("Z", "");
    }

    private void answer(boolean health) {
        var words = new StringBuilder(scene.say("agent.greet")).append("\n\n").append(reply(health));
        if (dice.chance(0.45)) {
            words.append(' ').append(scene.say("agent.extra"));
        }
        words.append("\n\n").append(scene.say("agent.sign"));
        if (dice.chance(0.3)) {
            words.append("\n\n").append(scene.say("agent.footer"));
        }
        say(agent.id(), true, Voice.TIDY.type(words.toString(), dice), (int)
                Math.min(400_000, dice.spread(25_000, 1.1)));
    }

    /// A first answer goes into the matter; later ones, and those to a customer who did not say what it is
    /// about, do not.
    private String reply(boolean health) {
        boolean first = comments.stream().noneMatch(c -> c.isPublic() && c.author() == agent.id());
        if (!health && (!first || place != HealthPlace.NOWHERE || dice.chance(0.3))) {
            return scene.say("again.reply");
        }
        String reply = scene.say(section("reply", health));
        return health ? reply.replace(" my ", " your ").replace(" me ", " you ") : reply;
    }

    private void note(boolean health) {
        say(agent.id(), false, scene.say(health ? "note.h" : "note.p"), dice.between(120, 20_000));
    }

    private void followUp(boolean health) {
        now = now.plusSeconds(dice.between(300, 150_000));
        String words = voice.type(scene.say(health ? section("more", true) : "more.p"), dice);
        Comment last = comments.getLast();
        String quote =
                channel == Channel.EMAIL && last.isPublic() && last.author() != person.userId() && dice.chance(0.4)
                        ? quote(DESK, last.at(), last.text())
                        : "";
        customer(words, quote, List.of());
    }

    /// The quotation below a first message: mail of the company that the customer answers.
    private String openingQuote() {
        if (place == HealthPlace.QUOTE) {
            return quote(DESK, now.minusSeconds(dice.between(4000, 400_000)), scene.say("quote.h"));
        }
        return channel == Channel.EMAIL && dice.chance(0.07)
                ? quote(DESK, now.minusSeconds(dice.between(4000, 400_000)), scene.say("quote.p"))
                : "";
    }

    private static String quote(String from, Instant at, String text) {
        return "On " + QUOTE_TIME.format(TicketCalendar.local(at)) + " " + from + " wrote:\n> "
                + text.replace("\n", "\n> ");
    }

    private List<File> files() {
        if (place == HealthPlace.ATTACHMENT) {
            return List.of(file("file.h"));
        }
        if (!dice.chance(0.09)) {
            return List.of();
        }
        boolean telling = place == HealthPlace.FIRST && dice.chance(0.45);
        var files = new ArrayList<File>();
        for (int i = dice.weighted(75, 18, 7); i >= 0; i--) {
            files.add(file(telling ? "file.h" : "file.p"));
        }
        return files;
    }

    private File file(String section) {
        String name = scene.say(section);
        String type = name.endsWith(".pdf")
                ? "application/pdf"
                : name.endsWith(".docx")
                        ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                        : name.endsWith(".HEIC") ? "image/heic" : name.endsWith(".png") ? "image/png" : "image/jpeg";
        return new File(name, type, Math.clamp((long) dice.spread(240_000, 1), 2_000, 9_000_000));
    }

    private String section(String role, boolean health) {
        return TicketComposer.sectionFor(scene, intent, role, health);
    }

    private String said(String role, boolean health) {
        return (scene.language.equals("es") ? "es." : "") + role + (health ? ".h" : ".p");
    }

    private String agentName() {
        return agent.name().substring(0, agent.name().indexOf(' '));
    }

    private void customer(String text, String quote, List<File> files) {
        comments.add(new Comment(person.userId(), true, now, text, quote, files));
    }

    private void say(long author, boolean isPublic, String text, int afterSeconds) {
        now = now.plusSeconds(afterSeconds);
        comments.add(new Comment(author, isPublic, now, text, "", List.of()));
    }
}
