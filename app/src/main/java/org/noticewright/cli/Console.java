package org.noticewright.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.noticewright.casework.Progress;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Where a command writes: results to `out`, everything else to `err`.
public final class Console {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;
    private volatile boolean cancelled;
    private volatile boolean working;
    private final ObjectMapper mapper = JsonMapper.builder().build();

    /// @param interactive whether a person watches `err`, so that progress may redraw one line
    public Console(PrintStream out, PrintStream err, boolean interactive) {
        this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
        this.interactive = interactive;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    ObjectMapper mapper() {
        return mapper;
    }

    void print(String format, Object... arguments) {
        out.println(arguments.length == 0 ? format : String.format(format, arguments));
    }

    /// Written as it is made: a list may have millions of rows.
    void json(Object value) {
        mapper.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, value);
        out.println();
    }

    Progress progress() {
        working = true;
        return interactive ? new ProgressLine(err, () -> cancelled) : new Silent();
    }

    /// Asks the work under way to end at its next safe point, as Ctrl-C does.
    ///
    /// @return whether there is work that looks for it
    public boolean cancel() {
        cancelled = true;
        return working;
    }

    /// Where nobody watches, work can still be asked to end.
    private final class Silent implements Progress {
        @Override
        public void report(long done, long total, String unit) {}

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
