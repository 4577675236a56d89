-- What each role may do, where the roles exist (wirefold sink roles makes them). Runs after every migration, also of a
-- schema that a rebuild fills. The writer may neither delete nor change tables; readers see views only, so that no
-- question goes round the gate of embargoes.
DO $$
DECLARE
    home text := current_schema();
    thing record;
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'wirefold_writer') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO wirefold_writer', home);
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'wirefold_reader') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO wirefold_reader', home);
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'wirefold_console') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO wirefold_console', home);
    END IF;
    FOR thing IN
        SELECT c.relname, c.relkind FROM pg_class c
        WHERE c.relnamespace = home::regnamespace AND c.relkind IN ('r', 'v') AND c.relname NOT LIKE 'flyway%'
          AND pg_get_userbyid(c.relowner) = current_user
    LOOP
        IF thing.relkind = 'r' AND EXISTS (SELECT FROM pg_roles WHERE rolname = 'wirefold_writer') THEN
            EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I.%I TO wirefold_writer', home, thing.relname);
        END IF;
        IF thing.relkind = 'v' AND EXISTS (SELECT FROM pg_roles WHERE rolname = 'wirefold_reader') THEN
            EXECUTE format('GRANT SELECT ON %I.%I TO wirefold_reader', home, thing.relname);
        END IF;
        IF (thing.relkind = 'v' OR thing.relname IN ('dead_letters', 'quote_clusters', 'sink_offset'))
            AND EXISTS (SELECT FROM pg_roles WHERE rolname = 'wirefold_console') THEN
            EXECUTE format('GRANT SELECT ON %I.%I TO wirefold_console', home, thing.relname);
        END IF;
    END LOOP;
END;
$$;
