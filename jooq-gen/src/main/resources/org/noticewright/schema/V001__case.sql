-- The case file, first version. A script is never edited once a release shipped it: a change is a new V file.
--
-- What is sealed: every BLOB named payload, value, person, who, detail, state, wrapped. The row version (the sequence
-- number of the log entry under which the value was sealed) is part of what a sealed value is bound to.
-- What ends on _hash is a keyed hash (blind index). What is called mac authenticates the whole row, plain columns too.
-- Times are milliseconds since 1970 UTC. Enumerations are stored as their ordinal, sets of them as bits.

CREATE TABLE case_info (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    case_id BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- Head of the log with its MAC, and the sealed row counts, digests and counters of every table.
CREATE TABLE case_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sequence INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    head_mac BLOB NOT NULL,
    state BLOB NOT NULL
) STRICT;

CREATE TABLE log_entry (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    who BLOB NOT NULL,
    detail BLOB,
    state_digest BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE key_slot (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    roles INTEGER NOT NULL,
    recovery INTEGER NOT NULL,
    memory_kib INTEGER NOT NULL,
    iterations INTEGER NOT NULL,
    parallelism INTEGER NOT NULL,
    salt BLOB NOT NULL,
    wrapped BLOB NOT NULL,
    person BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- 1 = patient-status policy, 2 = access window of the last scope run, 3 = the windows before it, 4 = names of the case,
-- 5 and 6 = what people and grades were derived from, as a keyed digest (see DerivationStamp), 7 = which set of exposures
-- holds (0: that of the tickets' ids, 1: that of their negatives), 8 = gray zone.
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,
    payload BLOB,
    mac BLOB NOT NULL
) STRICT;

-- complete = 0: read, kept, duplicates and rejected say how far the import came; a restart passes over as many records.
CREATE TABLE data_source (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    bytes INTEGER NOT NULL,
    format TEXT NOT NULL,
    read INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    imported_at INTEGER NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE INDEX data_source_sha256 ON data_source (sha256);

CREATE TABLE reject (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    source_id INTEGER NOT NULL REFERENCES data_source (id),
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE INDEX reject_source ON reject (source_id);

-- Tags (kind 1), field labels (kind 2) and pieces of the reasons of verdicts (kind 3): the text sealed, the id plain, so
-- that facets run in SQL and what a thousand tickets share is sealed once.
CREATE TABLE dictionary (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    value_hash BLOB NOT NULL,
    value BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX dictionary_value ON dictionary (kind, value_hash);

-- Names that are nobody's secret: detectors, rules, versions of word lists.
CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX name_name ON name (name);

-- payload: the ticket's own record with every form of a message that a record of it embeds. facets: dictionary rows of
-- its tags and labels, packed; authors: keyed hashes of third people who wrote in it. Both are checked by verify.
CREATE TABLE ticket (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    key_hash BLOB NOT NULL,
    has_record INTEGER NOT NULL,
    content INTEGER NOT NULL,
    requester_hash BLOB,
    created_at INTEGER,
    updated_at INTEGER,
    facets BLOB NOT NULL,
    authors BLOB NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX ticket_key ON ticket (key_hash);

-- Ticket records that lost against a newer one.
CREATE TABLE ticket_version (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    content_hash BLOB NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX ticket_version_content ON ticket_version (ticket_id, content_hash);

-- Messages that were found apart from their ticket's own record, in every distinct form.
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    key_hash BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    author_hash BLOB,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX message_content ON message (ticket_id, key_hash, content_hash);

CREATE TABLE profile (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    key_hash BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX profile_content ON profile (key_hash, content_hash);

-- label_id: dictionary row of the raw field id.
CREATE TABLE field_title (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    label_id INTEGER NOT NULL REFERENCES dictionary (id),
    title_hash BLOB NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX field_title_label ON field_title (label_id, title_hash);

CREATE TABLE access_event (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    at INTEGER NOT NULL,
    action INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX access_event_content ON access_event (content_hash);
CREATE INDEX access_event_at ON access_event (at, id);

CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX customer_content ON customer (content_hash);

-- id is the ticket's. seen_in: the log entry up to which its evidence was seen, 0 when newer evidence has come since.
-- findings: packed offsets, no text, and the dictionary rows of the reason's pieces. Its rows of names and of the dictionary are not declared as references: looking up three
-- parents for each of a million rows costs more than the row.
CREATE TABLE classification (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    needs_review INTEGER NOT NULL,
    confidence REAL NOT NULL,
    special INTEGER NOT NULL,
    elements INTEGER NOT NULL,
    rule_id INTEGER NOT NULL,
    version_id INTEGER NOT NULL,
    seen_in INTEGER NOT NULL,
    findings BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- verdict null: a withdrawal. standing = 1: this decision holds.
CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    verdict INTEGER,
    standing INTEGER NOT NULL,
    at INTEGER NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE INDEX review_ticket ON review (ticket_id);
CREATE UNIQUE INDEX review_standing ON review (ticket_id) WHERE standing = 1;

-- id is the ticket's or, in the other of two sets, its negative: one set holds while the other is made. events: packed
-- ids of access events.
CREATE TABLE exposure (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    exposure INTEGER NOT NULL,
    events BLOB NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    person_hash BLOB NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_person ON person (person_hash);

CREATE TABLE facts (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- content_hash: of an imported event, so that the same line again adds nothing; absent where a person entered it.
CREATE TABLE timeline_event (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    content_hash BLOB,
    at INTEGER NOT NULL,
    track INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX timeline_event_content ON timeline_event (content_hash);

CREATE TABLE letter_batch (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    template_version TEXT NOT NULL,
    mac BLOB NOT NULL
) STRICT;

CREATE TABLE letter_piece (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES letter_batch (id),
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE INDEX letter_piece_batch ON letter_piece (batch_id);

-- Files that hung on tickets and were found apart from them. ticket_hash, own_hash: the ids that their place tells.
CREATE TABLE attachment_file (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    ticket_hash BLOB,
    own_hash BLOB,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX attachment_file_content ON attachment_file (content_hash);

-- Which tickets a file may belong to, by one of its ids; how it belongs to them shows when the ticket is put together.
CREATE TABLE attachment_claim (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    file_id INTEGER NOT NULL REFERENCES attachment_file (id),
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    mac BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX attachment_claim_ticket ON attachment_claim (ticket_id, file_id);
CREATE INDEX attachment_claim_file ON attachment_claim (file_id);

-- What values of the tickets' metadata mean in this case. Rows are only added; standing = 1: holds now.
CREATE TABLE meaning (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- Changes to rules, or to many decisions, that were applied as one. tickets: rows of the classification, or decisions,
-- that changed; undone: the log entry that took it back, 0 while it stands.
CREATE TABLE rule_step (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    tickets INTEGER NOT NULL,
    undone INTEGER NOT NULL,
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- What stood before a step: rows of other tables, packed, so that undoing puts the same bytes back.
CREATE TABLE rule_step_rows (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    step_id INTEGER NOT NULL REFERENCES rule_step (id),
    payload BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE INDEX rule_step_rows_step ON rule_step_rows (step_id);
