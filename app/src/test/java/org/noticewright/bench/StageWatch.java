package org.noticewright.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Looks at the threads of this process again and again: the threads of an import end with it, and with them
/// what the platform knows of them. Processor time comes from `/proc`, which knows the threads of compiler and
/// collector too; elsewhere there is none.
final class StageWatch implements AutoCloseable {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long TICKS_A_SECOND = 100;
    private static final Path TASKS = Path.of("/proc/self/task");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<String, long[]> cpuByThread = new ConcurrentHashMap<>();
    private final Map<Long, long[]> bytesByThread = new ConcurrentHashMap<>();
    private final Map<Long, String> stages = new ConcurrentHashMap<>();
    private final Map<String, String> stageOfTask = new ConcurrentHashMap<>();
    private final Thread watcher;
    private volatile boolean watching = true;

    StageWatch() {
        look();
        watcher = Thread.ofPlatform().daemon().name("stage-watch").start(() -> {
            while (watching) {
                look();
                LockSupport.parkNanos(POLL_NANOS);
            }
        });
    }

    /// Processor time by stage since the start, in microseconds.
    Map<String, Long> cpuMicros() {
        var sums = new TreeMap<String, Long>();
        cpuByThread.forEach((task, ticks) -> sums.merge(
                stageOfTask.getOrDefault(task, "other"),
                (ticks[1] - ticks[0]) * (TimeUnit.SECONDS.toMicros(1) / TICKS_A_SECOND),
                Long::sum));
        return sums;
    }

    /// Bytes of heap used up by stage since the start.
    Map<String, Long> allocated() {
        var sums = new TreeMap<String, Long>();
        bytesByThread.forEach(
                (id, bytes) -> sums.merge(stages.getOrDefault(id, "other"), bytes[1] - bytes[0], Long::sum));
        return sums;
    }

    private synchronized void look() {
        for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null) {
                long bytes = threads.getThreadAllocatedBytes(info.getThreadId());
                stages.put(info.getThreadId(), stage(info.getThreadName()));
                note(bytesByThread.computeIfAbsent(info.getThreadId(), id -> first(bytes)), bytes);
            }
        }
        try (var tasks = Files.newDirectoryStream(TASKS)) {
            for (var task : tasks) {
                lookAt(task);
            }
        } catch (IOException elsewhere) {
            // No such folder, or the thread has ended.
        }
    }

    private void lookAt(Path task) {
        try {
            var stat = Files.readString(task.resolve("stat"));
            var name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            var rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(rest[11]) + Long.parseLong(rest[12]);
            var key = task.getFileName().toString();
            stageOfTask.put(key, stage(name));
            note(cpuByThread.computeIfAbsent(key, id -> first(ticks)), ticks);
        } catch (IOException ended) {
            // What was seen of it last stays.
        }
    }

    /// What a thread that is seen for the first time used before counts when it began during the watch.
    private long[] first(long now) {
        return new long[] {watcher == null ? now : 0, now};
    }

    private static void note(long[] value, long now) {
        value[1] = Math.max(value[1], now);
    }

    private static String stage(String thread) {
        if (thread.startsWith("evidence-writer")) {
            return "write";
        }
        if (thread.startsWith("evidence-")) {
            return "ready";
        }
        if (thread.startsWith("main") || thread.equals("java")) {
            return "read";
        }
        if (thread.startsWith("C1 ") || thread.startsWith("C2 ")) {
            return "compiler";
        }
        return thread.startsWith("GC ") || thread.startsWith("G1 ") || thread.startsWith("VM Thread")
                ? "collector"
                : "other";
    }

    @Override
    public void close() {
        look();
        watching = false;
    }
}
