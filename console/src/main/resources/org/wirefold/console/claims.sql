-- Claims known at the end of a day (null: now), of a force and in a theatre (null: of all); one that is joined by / counts
-- for each of its parts. Parameters: day, force, theatre.
SELECT json_build_object('ledger_key', c.ledger_key, 'retracted_since', c.retracted_since, 'claim', c.claim)
FROM (SELECT ?::date AS day, lower(?::text) AS force, lower(?::text) AS theatre) asked, claims_on(asked.day) c
WHERE (asked.force IS NULL OR asked.force = ANY (string_to_array(lower(c.force), '/') || lower(c.force)))
  AND (asked.theatre IS NULL OR asked.theatre = ANY (string_to_array(lower(c.theatre), '/') || lower(c.theatre)))
ORDER BY c.ledger_key, c.as_of NULLS LAST, c.sequence, c.claim_id
