-- Parameters as in write-articles.sql. The first copy of a dead letter stays, with the time it first came.
WITH batch AS MATERIALIZED (
    SELECT convert_from(substring(j.records FROM b.start_at FOR b.bytes), 'UTF8')::jsonb AS record, part, off, at, nul
    FROM (SELECT ?::bytea AS records) j,
        unnest(?::integer[], ?::integer[], ?::integer[], ?::bigint[], ?::bigint[], ?::boolean[])
            AS b (start_at, bytes, part, off, at, nul)
),
first AS (
    SELECT DISTINCT ON (record ->> 'dead_letter_id') * FROM batch ORDER BY record ->> 'dead_letter_id', off
)
INSERT INTO dead_letters (record, bytes, arrived_at, nul_removed, source_topic, source_partition, source_offset)
SELECT record - 'bytes', decode(record ->> 'bytes', 'base64'), to_timestamp(at / 1000.0), nul, ?, part, off FROM first
ON CONFLICT (dead_letter_id) DO NOTHING
