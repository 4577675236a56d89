-- Parameters as in write-articles.sql.
WITH batch AS MATERIALIZED (
    SELECT convert_from(substring(j.records FROM b.start_at FOR b.bytes), 'UTF8')::jsonb AS record, part, off, at, nul
    FROM (SELECT ?::bytea AS records) j,
        unnest(?::integer[], ?::integer[], ?::integer[], ?::bigint[], ?::bigint[], ?::boolean[])
            AS b (start_at, bytes, part, off, at, nul)
),
latest AS (
    SELECT DISTINCT ON (record ->> 'quote_id') * FROM batch ORDER BY record ->> 'quote_id', off DESC
),
written AS (
    INSERT INTO quote_clusters AS held (record, nul_removed, source_topic, source_partition, source_offset)
    SELECT record, nul, ?, part, off FROM latest
    ON CONFLICT (quote_id) DO UPDATE
    SET record = excluded.record, nul_removed = excluded.nul_removed, source_topic = excluded.source_topic,
        source_partition = excluded.source_partition, source_offset = excluded.source_offset
    WHERE (held.source_topic, held.source_partition) <> (excluded.source_topic, excluded.source_partition)
       OR held.source_offset <= excluded.source_offset
    RETURNING quote_id, record
),
gone AS (
    UPDATE sightings s SET standing = false
    FROM written w
    WHERE s.quote_id = w.quote_id AND s.standing AND s.position > jsonb_array_length(w.record -> 'sightings')
)
INSERT INTO sightings AS held (quote_id, position, sighting)
SELECT w.quote_id, s.position, s.sighting
FROM written w, jsonb_array_elements(w.record -> 'sightings') WITH ORDINALITY AS s (sighting, position)
ON CONFLICT (quote_id, position) DO UPDATE SET sighting = excluded.sighting, standing = true
WHERE held.sighting <> excluded.sighting OR NOT held.standing
