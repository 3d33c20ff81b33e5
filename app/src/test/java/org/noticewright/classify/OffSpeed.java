package org.noticewright.classify;

import java.lang.management.*;
import java.nio.file.*;
import java.security.*;
import java.time.Clock;
import java.util.*;
import org.noticewright.Wiring;
import org.noticewright.casework.*;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.*;

/// OffSpeed MODE(off|on|sum) TICKETS PASSES [files...]
public final class OffSpeed {
    public static void main(String[] a) throws Exception {
        var tickets = new ArrayList<Ticket>();
        if (a[0].equals("sum")) {
            for (int i = 3; i < a.length; i++) load(List.of(Path.of(a[i])), tickets);
        }
        if (!a[1].equals("0")) {
            Path f = Files.createTempDirectory("speed");
            var w = DemoIncident.write(f, 20_260_204L, Integer.parseInt(a[1]));
            load(List.of(w.tickets(), w.users()), tickets);
        }
        if (a[0].equals("sum")) {
            for (String which : List.of("off", "on")) {
                Classifier c = which.equals("off") ? Classifier.listsOnly() : Classifier.load(true);
                var d = MessageDigest.getInstance("SHA-256");
                for (int from = 0; from < tickets.size(); from += 64) {
                    for (var j : c.classify(tickets.subList(from, Math.min(tickets.size(), from + 64)), PatientStatusPolicy.CONTENT)) {
                        var b = new StringBuilder();
                        b.append(j.verdict()).append(j.needsReview()).append(j.special());
                        for (Finding x : j.findings()) {
                            b.append(x.text().hashCode() * 0).append(x.text()).append(x.span() == null ? "" : x.span().start() + "-" + x.span().end()).append(x.element().name())
                                .append(x.kind().name()).append(x.partial().name()).append(x.rule()).append(x.detector()).append(x.confidence());
                        }
                        d.update(b.toString().getBytes());
                    }
                }
                System.out.println(which + " " + tickets.size() + " " + HexFormat.of().formatHex(d.digest()).substring(0, 24));
            }
            return;
        }
        long bytes = 0;
        for (Ticket t : tickets) {
            bytes += t.subject() == null ? 0 : t.subject().getBytes("UTF-8").length;
            for (Message m : t.messages()) bytes += m.text().getBytes("UTF-8").length;
        }
        Classifier c = a[0].equals("off") ? Classifier.listsOnly() : Classifier.load(true);
        double best = 0, base = 0;
        long sum = 0;
        for (int p = 0; p < Integer.parseInt(a[2]); p++) {
            long s = cpu();
            for (Ticket t : tickets) for (Message m : t.messages()) { String x = m.text(); for (int i = 0; i < x.length(); i++) sum += x.charAt(i) == ' ' ? 1 : 0; }
            base = Math.max(base, bytes / 1e6 / ((cpu() - s) / 1e9));
            s = cpu();
            for (int from = 0; from < tickets.size(); from += 64) {
                for (var j : c.classify(tickets.subList(from, Math.min(tickets.size(), from + 64)), PatientStatusPolicy.CONTENT)) sum += j.findings().size();
            }
            double r = bytes / 1e6 / ((cpu() - s) / 1e9);
            best = Math.max(best, r);
        }
        System.out.printf("%s %.2f MB/CPU-s, baseline %.0f (%d)%n", a[0], best, base, sum % 10);
    }
    static void load(List<Path> files, List<Ticket> to) throws Exception {
        Wiring.casework(Clock.systemUTC()).scanFiles().run(files, ImportEvidence.Options.DETECT, files.get(0).getParent(), Progress.NONE, s -> to.add(s.ticket()));
    }
    static long cpu() { return ManagementFactory.getThreadMXBean().isCurrentThreadCpuTimeSupported() ? ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 0 + ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : 0; }
}
