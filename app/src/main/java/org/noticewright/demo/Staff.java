package org.noticewright.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The invented help desk's agents. The first one is the agent whose account the intruder takes over.
final class Staff {

    record Agent(long id, String name, String email, String address) {

        /// The agent's id at the identity provider.
        String oktaId() {
            return "00u%017d".formatted(id % 1_000_000);
        }
    }

    /// An administrator of the IT help desk, who resets factors.
    static final Agent ADMINISTRATOR = new Agent(0, "Ines Varga", "ines.varga@clearline-desk.example", "198.51.100.9");

    static final long BOT = -1;

    private final List<Agent> agents;

    private Staff(List<Agent> agents) {
        this.agents = agents;
    }

    static Staff load() {
        List<String> names = Phrasebook.lines("agent-names.txt");
        return new Staff(IntStream.range(0, names.size())
                .mapToObj(i -> new Agent(
                        360_900_000_101L + i * 11L,
                        names.get(i),
                        names.get(i).toLowerCase(Locale.ROOT).replace(' ', '.') + "@clearline-desk.example",
                        "198.51.100." + (20 + i)))
                .toList());
    }

    List<Agent> agents() {
        return agents;
    }

    Agent takenOver() {
        return agents.getFirst();
    }
}
