package org.noticewright.ingest.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.domain.RecordRange;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// AWS CloudTrail: files of `Records`, lines, and the look-up form whose `CloudTrailEvent` is a text. Reads of
/// objects are only in it where somebody turned data events on.
public final class CloudTrailLog extends LogFamily {

    private static final EventTable EVENTS = EventTable.of("""
        ConsoleLogin, Authenticate -> LOGIN
        AssumeRole*, SwitchRole, GetSigninToken -> IMPERSONATION
        CreateAccessKey, GetSessionToken, GetFederationToken, CreateServiceSpecificCredential -> TOKEN_CREATED
        CreateLoginProfile, UpdateLoginProfile, ChangePassword, PasswordUpdated, PasswordRecovery* -> PASSWORD_RESET
        CheckMfa -> MFA_CHALLENGE
        DeactivateMFADevice, DeleteVirtualMFADevice -> MFA_RESET
        EnableMFADevice -> MFA_ENROLLED
        AttachUserPolicy, AttachRolePolicy, AttachGroupPolicy, PutUserPolicy, PutRolePolicy -> ROLE_CHANGE
        PutGroupPolicy, AddUserToGroup, UpdateAssumeRolePolicy, CreatePolicyVersion -> ROLE_CHANGE
        GetObject, GetObjectTorrent, SelectObjectContent -> DOWNLOAD_FILE EXACT
        CopyObject -> EXPORT EXACT
        HeadObject -> LIST_RECORDS EXACT
        ListObjects, ListObjectsV2, ListObjectVersions, ListBucket -> LIST_RECORDS UNKNOWN
        PutObject, CompleteMultipartUpload -> API_WRITE EXACT
        DeleteObject, DeleteObjects -> DELETE EXACT
        GetItem, BatchGetItem, Query, Scan, GetRecords, ExecuteStatement -> API_READ UNKNOWN
        GetLogEvents, FilterLogEvents, DownloadDBLogFilePortion -> API_READ UNKNOWN
        StartQueryExecution, GetQueryResults, StartQuery -> SEARCH UNKNOWN
        StartExportTask, ExportTableToPointInTime, ModifyDB*SnapshotAttribute, ModifySnapshotAttribute -> EXPORT BULK
        CopyDB*Snapshot, CopySnapshot, RestoreDB*FromDBSnapshot, RestoreDB*FromSnapshot -> EXPORT BULK
        Get*, List*, Describe*, BatchGet*, Head*, Lookup* -> API_READ
        """);

    public CloudTrailLog() {
        super("aws.cloudtrail", "Records", "Events");
    }

    @Override
    double confidence(LogRecord line) {
        if (line.has("CloudTrailEvent")) {
            return 0.98;
        }
        if (!line.has("eventSource", "eventName")) {
            return 0;
        }
        return line.hasAny("userIdentity", "userIdentity.arn", "eventVersion", "awsRegion", "recipientAccountId")
                ? 0.97
                : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord row, SourceTimes times) throws Unusable {
        LogRecord line = row;
        if (row.has("CloudTrailEvent")) {
            JsonObject inner = row.object("CloudTrailEvent");
            if (inner.members().isEmpty()) {
                throw new Unusable("The CloudTrailEvent of the record is no JSON object.");
            }
            line = LogRecord.of(inner);
        }
        String name = line.text("eventName");
        if (name == null) {
            throw new Unusable("The record has no eventName.");
        }
        EventTable.Meaning known = EVENTS.find(name);
        boolean reads = "true".equalsIgnoreCase(line.text("readOnly"));
        EventDraft event = new EventDraft(formatId(), line.utc("eventTime", "p_event_time"))
                .means(
                        known != null
                                ? known
                                : new EventTable.Meaning(reads ? Action.API_READ : Action.CONFIG_CHANGE, Scope.NONE))
                .id(line.text("eventID"))
                .actor(
                        line.text(
                                "userIdentity.arn",
                                "userIdentity.principalId",
                                "userIdentity.invokedBy",
                                "userIdentity.userName",
                                "User name"),
                        actorName(line))
                .ip(line.text("sourceIPAddress"))
                .session(line.text("userIdentity.accessKeyId", "AWS access key", "Access key"))
                .agent(line.text("userAgent"))
                .outcome(outcome(line))
                .object(Kind.APP, line.text("eventSource"))
                .detail(name)
                .detail(line.text("errorCode"));
        reached(event, line, name);
        return List.of(event.event());
    }

    private static void reached(EventDraft event, LogRecord line, String name) {
        String bucket = line.text("requestParameters.bucketName");
        String key = line.text("requestParameters.key");
        if (name.startsWith("List") && bucket != null) {
            String prefix = line.text("requestParameters.prefix");
            event.object(Kind.FILE, bucket + "/");
            if (event.scope() == Scope.UNKNOWN) {
                event.range(new RecordRange.Files(bucket + "/" + (prefix == null ? "" : prefix)));
            }
            return;
        }
        String copied = line.text("requestParameters.x-amz-copy-source");
        String file = copied != null ? copied.replaceFirst("^/", "") : key == null ? null : bucket + "/" + key;
        event.object(Kind.FILE, file);
        if (event.scope() == Scope.EXACT && file == null) {
            boolean changes = event.action() == Action.API_WRITE || event.action() == Action.DELETE;
            event.scope(changes ? Scope.NONE : Scope.UNKNOWN);
            event.range(changes || bucket == null ? null : new RecordRange.Files(bucket + "/"));
        }
        event.object(
                        Kind.TOKEN,
                        line.text("responseElements.accessKey.accessKeyId", "responseElements.credentials.accessKeyId"))
                .object(Kind.OTHER, line.text("requestParameters.secretId"))
                .object(Kind.USER, line.text("requestParameters.userName"))
                .object(Kind.OTHER, line.text("requestParameters.roleArn", "requestParameters.dBInstanceIdentifier"));
    }

    private static @Nullable String actorName(LogRecord line) {
        String name =
                line.text("userIdentity.userName", "userIdentity.sessionContext.sessionIssuer.userName", "User name");
        String arn = line.text("userIdentity.arn");
        return name != null || arn == null ? name : arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static Outcome outcome(LogRecord line) {
        String console = line.text("responseElements.ConsoleLogin", "responseElements.CheckMfa");
        return line.text("errorCode") != null || "Failure".equalsIgnoreCase(console)
                ? Outcome.FAILURE
                : Outcome.SUCCESS;
    }

    @Override
    void finish(long lines, RecordSink sink) {
        sink.warn("CloudTrail holds reads of files only where data events were turned on: that no read is in it proves"
                + " nothing by itself.");
    }
}
