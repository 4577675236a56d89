-- Parameters as in write-articles.sql.
WITH batch AS MATERIALIZED (
    SELECT convert_from(substring(j.records FROM b.start_at FOR b.bytes), 'UTF8')::jsonb AS record, part, off, at, nul
    FROM (SELECT ?::bytea AS records) j,
        unnest(?::integer[], ?::integer[], ?::integer[], ?::bigint[], ?::bigint[], ?::boolean[])
            AS b (start_at, bytes, part, off, at, nul)
),
latest AS (
    SELECT DISTINCT ON (record ->> 'ledger_key', record #>> '{claim,claim_id}') *
    FROM batch
    ORDER BY record ->> 'ledger_key', record #>> '{claim,claim_id}', off DESC
)
INSERT INTO figure_claims AS held (record, nul_removed, source_topic, source_partition, source_offset)
SELECT record, nul, ?, part, off FROM latest
ON CONFLICT (ledger_key, claim_id) DO UPDATE
SET record = excluded.record, nul_removed = excluded.nul_removed, source_topic = excluded.source_topic,
    source_partition = excluded.source_partition, source_offset = excluded.source_offset
WHERE (held.source_topic, held.source_partition) <> (excluded.source_topic, excluded.source_partition)
   OR held.source_offset <= excluded.source_offset
