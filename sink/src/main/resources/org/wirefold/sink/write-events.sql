-- Parameters as in write-articles.sql.
WITH batch AS MATERIALIZED (
    SELECT json::jsonb AS record, part, off, at, nul
    FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::boolean[]) AS b (json, part, off, at, nul)
),
events AS (
    SELECT * FROM batch
)
INSERT INTO ops_events (record, nul_removed, source_topic, source_partition, source_offset)
SELECT record, nul, ?, part, off FROM events
ON CONFLICT (source_partition, source_offset) DO UPDATE SET record = excluded.record, nul_removed = excluded.nul_removed
