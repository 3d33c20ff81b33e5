package org.noticewright.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;

/// What the logs tell of an intrusion: a story in steps and a window drawn from it. A suggestion, never a
/// decision: a person decides, and the decision is logged with a reason.
///
/// @param steps in time order, empty when nothing stands out
/// @param window what the steps come to, null when nothing stands out
/// @param level how sure the story as a whole is
/// @param sentence the story in short
/// @param others other accounts whose lines stand out less or apart from this story, a sentence each
public record Suggestion(
        List<Step> steps, @Nullable AccessWindow window, Level level, String sentence, List<String> others) {

    public enum Level {
        HIGH,
        MEDIUM,
        LOW
    }

    /// What kind of thing a step is, in the order of a typical intrusion.
    public enum Kind {
        FAILED_LOG_INS,
        /// Many sign-in challenges, then one that was let through.
        MFA_FATIGUE,
        MFA_RESET,
        PASSWORD_RESET,
        /// First use of an address by an account with another past, with what else was new: device, network,
        /// country.
        NEW_ADDRESS,
        NEW_FACTOR,
        SESSION_START,
        SIGN_ON,
        ROLE_CHANGE,
        TOKEN_CREATED,
        /// A token that the intruder made is used from elsewhere.
        TOKEN_USED,
        SEARCH,
        LIST,
        VIEW,
        EXPORT,
        DOWNLOAD,
        CHANGE,
        FAILED_READS,
        /// The account's owner at work elsewhere at the same time.
        OWNER_AT_WORK
    }

    /// One step.
    ///
    /// @param at when it began, in true time
    /// @param until when it ended
    /// @param actor account as the log names it, empty when the log names none
    /// @param events the log lines it rests on, in time order
    /// @param level how sure it is that this belongs to the intrusion
    /// @param sentence what happened, for a person
    public record Step(
            Instant at,
            Instant until,
            Kind kind,
            String actor,
            List<AccessEvent.Id> events,
            Level level,
            String sentence) {

        public Step {
            events = List.copyOf(events);
        }
    }

    public Suggestion {
        steps = List.copyOf(steps);
        others = List.copyOf(others);
    }
}
