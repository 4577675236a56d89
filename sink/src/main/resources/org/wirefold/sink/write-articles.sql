-- Parameters: all records as JSON one after the other in UTF-8; arrays of where each begins (from 1), its bytes, partition,
-- offset, timestamp, nul removed; topic. Children come from the rows that
-- were really written, so an older record that loses against the table changes nothing anywhere.
WITH batch AS MATERIALIZED (
    SELECT convert_from(substring(j.records FROM b.start_at FOR b.bytes), 'UTF8')::jsonb AS record, part, off, at, nul
    FROM (SELECT ?::bytea AS records) j,
        unnest(?::integer[], ?::integer[], ?::integer[], ?::bigint[], ?::bigint[], ?::boolean[])
            AS b (start_at, bytes, part, off, at, nul)
),
latest AS (
    SELECT DISTINCT ON (record ->> 'article_id', (record ->> 'version')::bigint, (record ->> 'sequence')::bigint) *
    FROM batch
    ORDER BY record ->> 'article_id', (record ->> 'version')::bigint, (record ->> 'sequence')::bigint, off DESC
),
written AS (
    INSERT INTO articles AS held (record, nul_removed, source_topic, source_partition, source_offset)
    SELECT record, nul, ?, part, off FROM latest
    ON CONFLICT (article_id, version, sequence) DO UPDATE
    SET record = excluded.record, nul_removed = excluded.nul_removed, source_topic = excluded.source_topic,
        source_partition = excluded.source_partition, source_offset = excluded.source_offset
    WHERE (held.source_topic, held.source_partition) <> (excluded.source_topic, excluded.source_partition)
       OR held.source_offset <= excluded.source_offset
    RETURNING article_id, version, sequence, late, record
),
pointed AS (
    INSERT INTO current_versions AS held (article_id, version, sequence)
    SELECT DISTINCT ON (article_id) article_id, version, sequence
    FROM written
    WHERE NOT late
    ORDER BY article_id, sequence DESC
    ON CONFLICT (article_id) DO UPDATE SET version = excluded.version, sequence = excluded.sequence
    WHERE excluded.sequence > held.sequence
),
gone AS (
    UPDATE reused_passages p SET standing = false
    FROM written w
    WHERE (p.article_id, p.version, p.sequence) = (w.article_id, w.version, w.sequence)
      AND p.standing AND p.position > jsonb_array_length(w.record -> 'reused_passages')
)
INSERT INTO reused_passages AS held
    (article_id, version, sequence, position, start_at, end_at, earlier_id, earlier_start, earlier_end)
SELECT w.article_id, w.version, w.sequence, p.position, (p.run ->> 'start')::integer, (p.run ->> 'end')::integer,
    p.run ->> 'article_id', (p.run ->> 'article_start')::integer, (p.run ->> 'article_end')::integer
FROM written w, jsonb_array_elements(w.record -> 'reused_passages') WITH ORDINALITY AS p (run, position)
ON CONFLICT (article_id, version, sequence, position) DO UPDATE
SET start_at = excluded.start_at, end_at = excluded.end_at, earlier_id = excluded.earlier_id,
    earlier_start = excluded.earlier_start, earlier_end = excluded.earlier_end, standing = true
