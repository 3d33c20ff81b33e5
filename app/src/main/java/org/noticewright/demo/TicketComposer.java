package org.noticewright.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.noticewright.demo.DemoTicket.Channel;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Verdict;

/// Puts ticket n together. It depends on the seed and n alone.
final class TicketComposer {

    private static final double NOBODY = 0.06;
    /// Titles of the custom fields, by field id.
    static final Map<Long, String> FIELDS = Map.of(
            360_001_001L, "Order number",
            360_001_002L, "Product",
            360_001_003L, "Reason for contact",
            360_001_004L, "Member ID",
            360_001_005L, "State",
            360_001_006L, "Intake Dx",
            360_001_007L, "App version",
            360_001_008L, "Plan");

    /// What people write about, the share of each in percent, and how often it touches health.
    private enum Intent {
        ACCOUNT(14, 0.06),
        BILLING(21, 0.33),
        APPT(17, 0.68),
        RX(14, 0.92),
        TECH(12, 0.10),
        MEDICAL(9, 0.95),
        RESULTS(6, 0.72),
        SHIPPING(4, 0.35),
        COMPLAINT(3, 0.5);

        private final int share;
        private final double health;

        Intent(int share, double health) {
            this.share = share;
            this.health = health;
        }

        String section() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final long seed;
    private final Phrasebook phrasebook = Phrasebook.load();
    private final TicketCalendar calendar = new TicketCalendar();
    private final Population population;
    private final Staff staff;
    private final Map<String, List<String>> names =
            Map.of("given", Phrasebook.lines("given-names.txt"), "surname", Phrasebook.lines("surnames.txt"));
    private final int[] topicWeights;
    private final List<String> topics = new ArrayList<>();
    private final NobodyComposer nobody;

    TicketComposer(long seed, Population population, Staff staff) {
        this.seed = seed;
        this.population = population;
        this.staff = staff;
        this.nobody = new NobodyComposer(phrasebook, names, staff);
        topicWeights = new int[phrasebook.topics().size()];
        for (String line : phrasebook.topics()) {
            String[] words = line.split(" ");
            topicWeights[topics.size()] = Integer.parseInt(words[1]);
            topics.add(words[0]);
        }
    }

    /// When ticket n was written, without composing it.
    Instant createdAt(int ticket) {
        return calendar.timeOf(
                ticket, Dice.of(seed, Dice.Purpose.TICKET, ticket).fraction());
    }

    DemoTicket compose(int ticket) {
        Dice dice = Dice.of(seed, Dice.Purpose.TICKET, ticket);
        Instant at = calendar.timeOf(ticket, dice.fraction());
        DemoPerson person = population.person(population.requesterOf(ticket));
        long id = TicketCalendar.idOf(ticket);
        Staff.Agent agent = dice.pick(staff.agents());
        if (dice.chance(NOBODY)) {
            return nobody.compose(ticket, id, at, person, agent, dice);
        }
        return customer(ticket, id, at, person, agent, dice);
    }

    private DemoTicket customer(int ticket, long id, Instant at, DemoPerson person, Staff.Agent agent, Dice dice) {
        Intent intent = Intent.values()[dice.weighted(shares())];
        boolean health = dice.chance(intent.health);
        String topic = topics.get(dice.weighted(topicWeights));
        String language = dice.chance(0.93) ? person.language() : "en";
        String agentFirst = agent.name().substring(0, agent.name().indexOf(' '));
        var scene = new Scene(phrasebook, new Values(person, id, at, agentFirst, names), dice, topic, language);
        Channel channel = Channel.values()[dice.weighted(49, 20, 21, 8, 2)];
        HealthPlace place = HealthPlace.draw(health, channel, dice);
        var thread = new ConversationComposer(scene, person, agent, intent.section(), channel, place, at);
        List<DemoTicket.Comment> comments = thread.compose();
        String fromPhone = channel == Channel.VOICE ? person.phone() : null;
        String subject = subject(scene, intent, channel, place, person);
        List<String> tags = tags(scene, intent, place, channel, language);
        Map<Long, String> fields = fields(scene, intent, place, person);
        profile(scene, person, channel);
        String status = "closed";
        Instant updated = comments.getLast().at().plusSeconds(dice.between(60, 200_000));
        if (updated.isAfter(Instant.parse("2026-02-06T00:00:00Z"))) {
            status = dice.pick(List.of("open", "pending", "solved", "hold", "new"));
        }
        int oddity = dice.weighted(967, 25, 8);
        if (oddity == 1) {
            status = "closed";
            tags.add("closed_by_merge");
            comments = new ArrayList<>(comments);
            comments.add(new DemoTicket.Comment(
                    agent.id(),
                    false,
                    updated,
                    "This request was closed and merged into request #" + mergeTarget(ticket) + ".",
                    "",
                    List.of()));
        } else if (oddity == 2) {
            status = "deleted";
        }
        boolean phi = scene.elements().stream().anyMatch(DataElement::isHealthContent);
        return new DemoTicket(
                ticket,
                id,
                at,
                updated,
                status,
                channel,
                intent.section(),
                subject,
                person.userId(),
                person,
                fromPhone,
                comments,
                tags,
                fields,
                new DemoTicket.Truth(
                        phi ? Verdict.PHI : Verdict.METADATA,
                        Set.copyOf(scene.elements()),
                        Set.copyOf(scene.special()),
                        phi ? place.code() : "none"));
    }

    private static int[] shares() {
        return Arrays.stream(Intent.values()).mapToInt(i -> i.share).toArray();
    }

    /// Another ticket of the same person in the block, else the neighbour's number, as happens when agents
    /// merge in haste.
    private long mergeTarget(int ticket) {
        int block = ticket / Population.BLOCK;
        int[] plan = population.plan(block);
        for (int i = 0; i < ticket % Population.BLOCK; i++) {
            if (plan[i] == plan[ticket % Population.BLOCK]) {
                return TicketCalendar.idOf(block * Population.BLOCK + i);
            }
        }
        return TicketCalendar.idOf(Math.max(0, ticket - 1));
    }

    private static String subject(Scene scene, Intent intent, Channel channel, HealthPlace place, DemoPerson person) {
        if (channel == Channel.VOICE) {
            scene.carry(DataElement.PHONE);
            return "Voicemail from: Caller " + person.phone();
        }
        if (channel == Channel.CHAT && place != HealthPlace.CARRIER) {
            scene.carry(DataElement.NAME);
            return "Conversation with " + person.name();
        }
        if (scene.dice.chance(0.05)) {
            return scene.say("subject.empty");
        }
        boolean telling = place == HealthPlace.FIRST && scene.dice.chance(0.7)
                || place == HealthPlace.CARRIER && scene.dice.chance(0.3);
        return place != HealthPlace.NOWHERE && !telling && scene.language.equals("en")
                ? scene.say("subject.bland")
                : scene.say(sectionFor(scene, intent.section(), "subject", telling));
    }

    /// Phrases of other languages are not split by intent.
    static String sectionFor(Scene scene, String intent, String role, boolean health) {
        return (scene.language.equals("en") ? intent : scene.language) + "." + role + (health ? ".h" : ".p");
    }

    private static List<String> tags(Scene scene, Intent intent, HealthPlace place, Channel channel, String language) {
        var tags = new ArrayList<String>();
        if (scene.dice.chance(0.7)) {
            tags.add(scene.say(intent.section() + ".tag"));
        }
        if (scene.dice.chance(0.3)) {
            tags.add(scene.say("tag.queue"));
        }
        if (!language.equals("en")) {
            tags.add("lang_" + language);
        }
        if (place == HealthPlace.CARRIER || place != HealthPlace.NOWHERE && scene.dice.chance(0.1)) {
            tags.add(scene.say("tag"));
        }
        if (channel == Channel.VOICE) {
            tags.add("voicemail");
        }
        return new ArrayList<>(tags.stream().distinct().toList());
    }

    private static Map<Long, String> fields(Scene scene, Intent intent, HealthPlace place, DemoPerson person) {
        var fields = new TreeMap<Long, String>();
        Dice dice = scene.dice;
        fields.put(
                360_001_003L, scene.say(intent.section() + (place == HealthPlace.NOWHERE ? ".reason" : ".reason.h")));
        if (dice.chance(0.2)) {
            fields.put(360_001_001L, scene.say("order"));
        }
        if (place != HealthPlace.NOWHERE && dice.chance(place == HealthPlace.CARRIER ? 0.5 : 0.12)) {
            fields.put(360_001_002L, scene.say("product"));
        }
        if (place != HealthPlace.NOWHERE && dice.chance(0.05)) {
            fields.put(360_001_006L, scene.say("icd"));
        }
        if (dice.chance(0.05)) {
            fields.put(360_001_004L, scene.say("member"));
        }
        if (dice.chance(0.4) && !person.place().state().isEmpty()) {
            fields.put(360_001_005L, person.place().state());
        }
        if (intent == Intent.TECH && dice.chance(0.6)) {
            fields.put(360_001_007L, scene.say("version"));
        }
        if (dice.chance(0.25)) {
            fields.put(360_001_008L, scene.say("plan"));
        }
        return fields;
    }

    /// What the requester's profile and the channel's header give away beside the text.
    private static void profile(Scene scene, DemoPerson person, Channel channel) {
        scene.carry(DataElement.NAME);
        scene.carry(DataElement.EMAIL);
        if (person.phoneInProfile() || channel == Channel.VOICE) {
            scene.carry(DataElement.PHONE);
        }
    }
}
