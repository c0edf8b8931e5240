-- Copyright 2026 The lucity-payload authors
-- SPDX-License-Identifier: BSL-1.0
--
-- The tables of a collector, in SQL for both SQLite and PostgreSQL. A collector creates them in a new SQLite
-- file by itself; for PostgreSQL, run psql -1 -v ON_ERROR_STOP=1 -f schema.sql, then roles.sql.

CREATE TABLE store_version (version INTEGER NOT NULL);
INSERT INTO store_version VALUES (1);

CREATE TABLE submission (
    -- The UUID that the reporter chose. Ids grow with time, so that new rows are close together.
    id TEXT NOT NULL PRIMARY KEY,
    -- SHA-256 of the report, in hexadecimal. It distinguishes a repetition from another report of the same
    -- id.
    digest TEXT NOT NULL,
    -- UTC, such as 2026-11-26T13:17:40.123Z, and its month, such as 2026-11.
    received_at TEXT NOT NULL,
    month TEXT NOT NULL,
    -- The address that the submission came from.
    public_ip TEXT NOT NULL,
    -- Such as monthly_batch and 2015r2_sp1.
    reporter TEXT NOT NULL,
    tier TEXT NOT NULL,
    -- What summaries group by, as in the redacted report. NULL if the report has no such member; for the
    -- client, also if its id is 'in use'.
    application TEXT NOT NULL,
    release TEXT NOT NULL,
    operating_system TEXT NOT NULL,
    database_version TEXT,
    database_edition TEXT,
    client_id TEXT,
    client_name TEXT,
    -- The redacted report, byte for byte.
    report TEXT NOT NULL
);

CREATE INDEX submission_by_month ON submission (month);
