-- Parameters as in write-articles.sql.
WITH batch AS MATERIALIZED (
    SELECT convert_from(substring(j.records FROM b.start_at FOR b.bytes), 'UTF8')::jsonb AS record, part, off, at, nul
    FROM (SELECT ?::bytea AS records) j,
        unnest(?::integer[], ?::integer[], ?::integer[], ?::bigint[], ?::bigint[], ?::boolean[])
            AS b (start_at, bytes, part, off, at, nul)
),
latest AS (
    SELECT DISTINCT ON (record ->> 'ledger_key') * FROM batch ORDER BY record ->> 'ledger_key', off DESC
),
written AS (
    INSERT INTO ledger_entries AS held (record, nul_removed, source_topic, source_partition, source_offset)
    SELECT record, nul, ?, part, off FROM latest
    ON CONFLICT (ledger_key) DO UPDATE
    SET record = excluded.record, nul_removed = excluded.nul_removed, source_topic = excluded.source_topic,
        source_partition = excluded.source_partition, source_offset = excluded.source_offset
    WHERE (held.source_topic, held.source_partition) <> (excluded.source_topic, excluded.source_partition)
       OR held.source_offset <= excluded.source_offset
    RETURNING ledger_key, record
),
gone AS (
    UPDATE claim_conflicts c SET standing = false
    FROM written w
    WHERE c.ledger_key = w.ledger_key AND c.standing AND c.position > jsonb_array_length(w.record -> 'conflicts')
)
INSERT INTO claim_conflicts AS held (ledger_key, position, claim_id, other_claim_id, reason)
SELECT w.ledger_key, c.position, c.pair ->> 'claim_id', c.pair ->> 'other_claim_id', c.pair ->> 'reason'
FROM written w, jsonb_array_elements(w.record -> 'conflicts') WITH ORDINALITY AS c (pair, position)
ON CONFLICT (ledger_key, position) DO UPDATE
SET claim_id = excluded.claim_id, other_claim_id = excluded.other_claim_id, reason = excluded.reason, standing = true
