-- Copyright 2026 The lucity-payload authors
-- SPDX-License-Identifier: BSL-1.0
--
-- Who may do what in PostgreSQL, after schema.sql: psql -1 -v ON_ERROR_STOP=1 -f roles.sql. A collector
-- connects as lucity_ingest, lucity-report as lucity_read. They have no passwords: set some, or let
-- pg_hba.conf say who they are.

CREATE ROLE lucity_ingest LOGIN;
CREATE ROLE lucity_read LOGIN;

-- What everybody may do otherwise.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;

-- A collector adds rows, and tells a repetition by its id and digest. It can't read back a report.
GRANT SELECT ON store_version TO lucity_ingest, lucity_read;
GRANT INSERT, SELECT (id, digest) ON submission TO lucity_ingest;
GRANT SELECT ON submission TO lucity_read;
