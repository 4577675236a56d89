-- Parameters as in write-articles.sql. Every event is kept once; of each claim the latest is the one that holds.
WITH batch AS MATERIALIZED (
    SELECT convert_from(substring(j.records FROM b.start_at FOR b.bytes), 'UTF8')::jsonb AS record, part, off, at, nul
    FROM (SELECT ?::bytea AS records) j,
        unnest(?::integer[], ?::integer[], ?::integer[], ?::bigint[], ?::bigint[], ?::boolean[])
            AS b (start_at, bytes, part, off, at, nul)
),
origin AS (SELECT ?::text AS topic),
different AS (
    SELECT DISTINCT ON (record) * FROM batch ORDER BY record, off DESC
),
kept AS (
    INSERT INTO figure_claim_events AS held (record, nul_removed, source_topic, source_partition, source_offset)
    SELECT record, nul, topic, part, off FROM different, origin
    ON CONFLICT (ledger_key, claim_id, state) DO UPDATE
    SET source_topic = excluded.source_topic, source_partition = excluded.source_partition,
        source_offset = excluded.source_offset
    WHERE (held.source_topic, held.source_partition) <> (excluded.source_topic, excluded.source_partition)
       OR held.source_offset < excluded.source_offset
),
latest AS (
    SELECT DISTINCT ON (record ->> 'ledger_key', record #>> '{claim,claim_id}') *
    FROM batch
    ORDER BY record ->> 'ledger_key', record #>> '{claim,claim_id}', off DESC
)
INSERT INTO figure_claims AS held (record, nul_removed, source_topic, source_partition, source_offset)
SELECT record, nul, topic, part, off FROM latest, origin
ON CONFLICT (ledger_key, claim_id) DO UPDATE
SET record = excluded.record, nul_removed = excluded.nul_removed, source_topic = excluded.source_topic,
    source_partition = excluded.source_partition, source_offset = excluded.source_offset
WHERE (held.source_topic, held.source_partition) <> (excluded.source_topic, excluded.source_partition)
   OR held.source_offset <= excluded.source_offset
