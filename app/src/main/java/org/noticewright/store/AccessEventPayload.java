package org.noticewright.store;

import java.util.ArrayList;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.NativeKey;

/// The sealed form of a line of a log. Fields are written in the order of the domain record.
final class AccessEventPayload {

    private AccessEventPayload() {}

    static void write(PayloadWriter to, AccessEvent event) {
        to.text(event.source());
        EvidencePayloads.write(to, event.at());
        to.number(event.action().ordinal())
                .text(event.nativeId())
                .optional(event.actorId())
                .optional(event.actorName())
                .optional(event.ip());
        to.optional(event.sessionId()).optional(event.userAgent());
        to.number(event.outcome().ordinal())
                .number(event.scope().ordinal())
                .number(event.targets().size());
        event.targets().forEach(target -> to.text(target.platform()).text(target.id()));
        to.number(event.objects().size());
        event.objects().forEach(object -> to.number(object.kind().ordinal()).text(object.id()));
        RangePayload.write(to, event.range());
        to.number(event.rows()).text(event.detail());
    }

    /// What makes an event with an id the same as another: its id, and who reached what when. An id that a
    /// source used twice must not hide the second line.
    static byte[] identity(AccessEvent event) {
        var to = new PayloadWriter().flag(true).text(event.source()).text(event.nativeId());
        to.number(event.at().instant().getEpochSecond())
                .number(event.at().instant().getNano());
        to.number(event.action().ordinal()).number(event.scope().ordinal()).optional(event.actorId());
        event.targets().forEach(target -> to.text(target.platform()).text(target.id()));
        event.objects().forEach(object -> to.number(object.kind().ordinal()).text(object.id()));
        RangePayload.write(to, event.range());
        return to.toBytes();
    }

    static AccessEvent read(PayloadReader from) {
        var source = from.text();
        var at = EvidencePayloads.requiredTime(from);
        var action = from.oneOf(AccessEvent.Action.values());
        var nativeId = from.text();
        var actor = from.optionalText();
        var actorName = from.optionalText();
        var ip = from.optionalText();
        var session = from.optionalText();
        var agent = from.optionalText();
        var outcome = from.oneOf(AccessEvent.Outcome.values());
        var scope = from.oneOf(AccessEvent.Scope.values());
        int count = from.size();
        var targets = new ArrayList<NativeKey>(count);
        for (int i = 0; i < count; i++) {
            targets.add(EvidencePayloads.key(from));
        }
        int objectCount = from.size();
        var objects = new ArrayList<LoggedObject>(objectCount);
        for (int i = 0; i < objectCount; i++) {
            objects.add(new LoggedObject(from.oneOf(LoggedObject.Kind.values()), from.text()));
        }
        return new AccessEvent(
                source,
                at,
                action,
                nativeId,
                actor,
                actorName,
                ip,
                session,
                agent,
                outcome,
                scope,
                targets,
                objects,
                RangePayload.read(from),
                from.number(),
                from.text());
    }
}
