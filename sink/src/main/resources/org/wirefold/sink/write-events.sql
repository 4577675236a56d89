-- Parameters as in write-articles.sql.
WITH batch AS MATERIALIZED (
    SELECT convert_from(substring(j.records FROM b.start_at FOR b.bytes), 'UTF8')::jsonb AS record, part, off, at, nul
    FROM (SELECT ?::bytea AS records) j,
        unnest(?::integer[], ?::integer[], ?::integer[], ?::bigint[], ?::bigint[], ?::boolean[])
            AS b (start_at, bytes, part, off, at, nul)
),
events AS (
    SELECT * FROM batch
)
INSERT INTO ops_events (record, nul_removed, source_topic, source_partition, source_offset)
SELECT record, nul, ?, part, off FROM events
ON CONFLICT (source_partition, source_offset) DO UPDATE SET record = excluded.record, nul_removed = excluded.nul_removed
