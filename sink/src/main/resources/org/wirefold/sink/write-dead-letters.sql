-- Parameters as in write-articles.sql. The first copy of a dead letter stays, with the time it first came.
WITH batch AS MATERIALIZED (
    SELECT json::jsonb AS record, part, off, at, nul
    FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::boolean[]) AS b (json, part, off, at, nul)
),
first AS (
    SELECT DISTINCT ON (record ->> 'dead_letter_id') * FROM batch ORDER BY record ->> 'dead_letter_id', off
)
INSERT INTO dead_letters (record, bytes, arrived_at, nul_removed, source_topic, source_partition, source_offset)
SELECT record - 'bytes', decode(record ->> 'bytes', 'base64'), to_timestamp(at / 1000.0), nul, ?, part, off FROM first
ON CONFLICT (dead_letter_id) DO NOTHING
