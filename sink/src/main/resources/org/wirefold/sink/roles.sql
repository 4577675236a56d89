-- Roles of least privilege for Wirefold. Run once by an administrator, in the database that holds the tables:
--     wirefold sink roles | psql -d wirefold
-- Running it again changes nothing. Then make the logins, each with a password of its own (SCRAM):
--     CREATE ROLE wirefold_migrations LOGIN PASSWORD '...' IN ROLE wirefold_owner;
--     ALTER ROLE wirefold_migrations SET role = 'wirefold_owner';   -- so that the tables belong to the group
--     CREATE ROLE wirefold_sink       LOGIN PASSWORD '...' IN ROLE wirefold_writer;
--     CREATE ROLE wirefold_page       LOGIN PASSWORD '...' IN ROLE wirefold_console;
--     CREATE ROLE desk                LOGIN PASSWORD '...' IN ROLE wirefold_reader;
-- Every migration grants what these groups may do with its tables and views, so nothing else has to be granted by hand.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['wirefold_owner', 'wirefold_writer', 'wirefold_reader', 'wirefold_console'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION', wanted);
        END IF;
    END LOOP;
    -- the schema of everybody is nobody's; the owner makes its own
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO wirefold_owner, wirefold_writer, wirefold_reader, wirefold_console',
        current_database());
    -- CREATE is what a migration into a new schema and the swap of a rebuild need
    EXECUTE format('GRANT CREATE ON DATABASE %I TO wirefold_owner', current_database());
END;
$$;
