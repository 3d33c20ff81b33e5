package org.noticewright.domain;

import java.time.Instant;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// What one account read, hour by hour.
public final class ActorReads {

    private static final long SECONDS = 3600;

    private final String actor;
    private final @Nullable String name;
    private final long[] hours;
    private final int[] reads;
    private final long total;
    private final int unusual;
    private final @Nullable ExpectedRange expected;

    /// @param hours hours since 1970 UTC in which it read anything, ascending, at least one
    /// @param reads of each of these hours
    /// @param total all reads
    /// @param unusual how many of the hours stand out
    /// @param expected what is usual for it, null when that cannot be said
    public ActorReads(
            String actor,
            @Nullable String name,
            long[] hours,
            int[] reads,
            long total,
            int unusual,
            @Nullable ExpectedRange expected) {
        this.actor = actor;
        this.name = name;
        this.hours = hours.clone();
        this.reads = reads.clone();
        this.total = total;
        this.unusual = unusual;
        this.expected = expected;
    }

    public String actor() {
        return actor;
    }

    /// Name or e-mail address beside the id, when the log shows one.
    public @Nullable String name() {
        return name;
    }

    public long reads() {
        return total;
    }

    /// Hours with at least one read.
    public int activeHours() {
        return hours.length;
    }

    public int unusualHours() {
        return unusual;
    }

    /// What is usual for it in its working hours over the whole log; its band in the picture.
    public @Nullable ExpectedRange expected() {
        return expected;
    }

    public Instant first() {
        return start(hours[0]);
    }

    /// Start of its last hour.
    public Instant last() {
        return start(hours[hours.length - 1]);
    }

    /// Every hour with reads, in time order.
    public void forEachHour(ObjLongConsumer<Instant> consumer) {
        for (int i = 0; i < hours.length; i++) {
            consumer.accept(start(hours[i]), reads[i]);
        }
    }

    private static Instant start(long hour) {
        return Instant.ofEpochSecond(hour * SECONDS);
    }

    @Override
    public String toString() {
        return "ActorReads[" + hours.length + " hours]";
    }
}
