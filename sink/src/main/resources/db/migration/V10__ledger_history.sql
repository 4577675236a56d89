-- The history of every claim, so that the ledger can be asked what was known on a day: one row for each event of the
-- topic figures.claims, never changed but for the place where it was read last.

CREATE TABLE figure_claim_events (
    ledger_key       text        NOT NULL GENERATED ALWAYS AS (record ->> 'ledger_key') STORED CHECK (ledger_key <> ''),
    claim_id         text        NOT NULL GENERATED ALWAYS AS (record #>> '{claim,claim_id}') STORED CHECK (claim_id <> ''),
    state            bigint      NOT NULL GENERATED ALWAYS AS (jsonb_hash_extended(record, 0)) STORED,
    known_at         timestamptz GENERATED ALWAYS AS (instant(coalesce(record #>> '{claim,known_at}', record #>> '{claim,as_of}'))) STORED,
    record           jsonb       NOT NULL,
    nul_removed      boolean     NOT NULL DEFAULT false,
    source_topic     text        NOT NULL,
    source_partition integer     NOT NULL,
    source_offset    bigint      NOT NULL,
    PRIMARY KEY (ledger_key, claim_id, state)
);
COMMENT ON TABLE figure_claim_events IS
    'What happened to each claim: made, carried by another article, taken back. For desks, ask the function claims_on: this table also holds claims of embargoed articles.';
COMMENT ON COLUMN figure_claim_events.ledger_key IS 'force|theatre, with ? where one is not stated.';
COMMENT ON COLUMN figure_claim_events.claim_id IS 'The claim.';
COMMENT ON COLUMN figure_claim_events.state IS 'Hash of the record: the same event read twice is one row.';
COMMENT ON COLUMN figure_claim_events.known_at IS 'Since when this state was known: event time of the article that made it, never before the state it follows; null when nobody noted it, which counts as always.';
COMMENT ON COLUMN figure_claim_events.record IS 'The whole record: the claim after the event.';
COMMENT ON COLUMN figure_claim_events.nul_removed IS 'True when U+0000 was taken out of the record, which PostgreSQL cannot store.';
COMMENT ON COLUMN figure_claim_events.source_topic IS 'Topic the row was read from.';
COMMENT ON COLUMN figure_claim_events.source_partition IS 'Partition the row was read from.';
COMMENT ON COLUMN figure_claim_events.source_offset IS 'Offset the row was read from; of two events known at one time the later offset holds.';

-- What a database filled before this migration knows: the state that each claim has now.
INSERT INTO figure_claim_events (record, nul_removed, source_topic, source_partition, source_offset)
SELECT record, nul_removed, source_topic, source_partition, source_offset FROM figure_claims;

-- The same distinctions as Standpoint in the text core, which a test compares.
CREATE FUNCTION standpoint(figure jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN figure ->> 'vtype' <> 'count' OR (figure ->> 'negated')::boolean OR figure ->> 'status' = 'hypothetical'
            OR jsonb_exists_any(figure -> 'flags', ARRAY ['part', 'req']) THEN 'other'
        WHEN figure ->> 'link_role' = 'from' THEN CASE figure ->> 'status' WHEN 'current' THEN 'start' ELSE 'other' END
        WHEN figure ->> 'link_role' = 'to' THEN
            CASE
                WHEN figure ->> 'status' = 'current' AND NOT jsonb_exists(figure -> 'flags', 'undecided') THEN 'now'
                ELSE 'end'
            END
        WHEN figure ->> 'link_role' IN ('delta', 'factor') THEN 'other'
        WHEN figure ->> 'status' = 'current' THEN
            CASE
                WHEN figure ->> 'change' = 'level' OR jsonb_exists_any(figure -> 'flags', ARRAY ['undecided', 'res']) THEN 'now'
                ELSE 'other'
            END
        WHEN jsonb_exists(figure -> 'flags', 'res') THEN 'end'
        ELSE 'other'
    END;
COMMENT ON FUNCTION standpoint(jsonb) IS
    'What a figure tells of a force: now how many there are, start how many before a change, end how many after it, other how many move.';

CREATE FUNCTION claims_on(day date)
RETURNS TABLE (ledger_key text, force text, theatre text, claim_id text, status text, standpoint text, surface text,
    value double precision, min double precision, max double precision, op text, unit text, negated boolean, speaker text,
    source text, article_id text, as_of timestamptz, sequence bigint, copies integer, retracted boolean, cause text,
    retracted_since timestamptz, known_at timestamptz, claim jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT e.ledger_key, e.figure ->> 'force', e.figure ->> 'location', e.claim_id, e.figure ->> 'status',
        standpoint(e.figure), e.figure ->> 'surface', (e.figure ->> 'value')::double precision,
        (e.figure ->> 'min')::double precision, (e.figure ->> 'max')::double precision, e.figure ->> 'op',
        e.figure ->> 'unit', (e.figure ->> 'negated')::boolean, e.figure ->> 'speaker', e.claim ->> 'source',
        e.claim ->> 'article_id', instant(e.claim ->> 'as_of'), (e.claim ->> 'sequence')::bigint,
        (e.claim ->> 'copies')::integer, e.claim #>> '{retraction,cause}' IS NOT NULL, e.claim #>> '{retraction,cause}',
        (SELECT instant(f.record #>> '{claim,retraction,at}') FROM figure_claims f
         WHERE (f.ledger_key, f.claim_id) = (e.ledger_key, e.claim_id)),
        e.known_at, e.claim
    FROM (
        SELECT DISTINCT ON (h.ledger_key, h.claim_id) h.ledger_key, h.claim_id, h.known_at,
            h.record -> 'claim' AS claim, h.record #> '{claim,figure}' AS figure
        FROM figure_claim_events h
        WHERE claims_on.day IS NULL OR h.known_at IS NULL
           OR h.known_at < (claims_on.day + 1)::timestamp AT TIME ZONE 'UTC'
        ORDER BY h.ledger_key, h.claim_id, h.known_at DESC NULLS LAST, h.source_offset DESC
    ) e
    WHERE EXISTS (SELECT FROM articles a WHERE a.article_id = e.claim ->> 'article_id')
      AND NOT EXISTS (SELECT FROM held_articles a WHERE a.article_id = e.claim ->> 'article_id');
END;
COMMENT ON FUNCTION claims_on(date) IS
    'Which claims were known at the end of a day (UTC), as they stood then: articles that came later add nothing, retractions that came later take nothing back, and retracted_since says so. Null asks for what is known now. Articles held back now are left out.';

DROP FUNCTION ledger_on(date);
CREATE FUNCTION ledger_on(day date)
RETURNS TABLE (ledger_key text, force text, theatre text, claims bigint, current_claim_id text, current_surface text,
    current_value double precision, current_min double precision, current_max double precision, current_op text,
    current_as_of timestamptz, current_source text, current_speaker text, planned_claim_id text, planned_surface text,
    planned_value double precision, planned_op text, planned_as_of timestamptz, planned_source text, planned_speaker text,
    retracted bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH known AS MATERIALIZED (SELECT * FROM claims_on(ledger_on.day)),
    now_ AS (
        SELECT DISTINCT ON (ledger_key) * FROM known
        WHERE NOT retracted AND standpoint IN ('now', 'start')
        ORDER BY ledger_key, unit = 'personnel' DESC, as_of DESC NULLS LAST, sequence DESC, claim_id COLLATE "C" DESC
    ),
    plan AS (
        SELECT DISTINCT ON (ledger_key) * FROM known
        WHERE NOT retracted AND status = 'planned' AND NOT negated
        ORDER BY ledger_key, as_of DESC NULLS LAST, sequence DESC, claim_id COLLATE "C" DESC
    )
    SELECT k.ledger_key, k.force, k.theatre, k.claims, n.claim_id, n.surface, n.value, n.min, n.max, n.op, n.as_of,
        n.source, n.speaker, p.claim_id, p.surface, p.value, p.op, p.as_of, p.source, p.speaker, k.retracted
    FROM (
        SELECT ledger_key, force, theatre, count(*) AS claims, count(*) FILTER (WHERE retracted) AS retracted
        FROM known
        GROUP BY ledger_key, force, theatre
    ) k
    LEFT JOIN now_ n USING (ledger_key)
    LEFT JOIN plan p USING (ledger_key);
END;
COMMENT ON FUNCTION ledger_on(date) IS
    'What was known at the end of a day (UTC) per force and theatre: the latest current figure, the latest plan, how many claims, and how many of them had been retracted by then. Null asks for what is known now.';
