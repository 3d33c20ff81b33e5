CREATE TABLE case_info (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    case_id BLOB NOT NULL
) STRICT;
