-- Copyright 2026 The lucity-payload authors
-- SPDX-License-Identifier: BSL-1.0
--
-- Roles for PostgreSQL, to be run after schema.sql: psql -1 -v ON_ERROR_STOP=1 -f roles.sql. A collector
-- connects as lucity_ingest, lucity-report as lucity_read. They have no passwords: set some, or configure
-- pg_hba.conf.

CREATE ROLE lucity_ingest LOGIN;
CREATE ROLE lucity_read LOGIN;

-- Rights that everybody has by default.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;

-- A collector adds rows, and recognises a repetition by its id and digest. It can't read a report.
GRANT SELECT ON store_version TO lucity_ingest, lucity_read;
GRANT INSERT, SELECT (id, digest) ON submission TO lucity_ingest;
GRANT SELECT ON submission TO lucity_read;
