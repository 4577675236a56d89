-- What a desk asks of troop figures. Claims of articles that may not be shown now are left out.

CREATE VIEW ledger_claims AS
SELECT f.ledger_key, f.claim_id, f.force, f.theatre, f.kind, f.unit, f.status, f.change, f.surface, f.value, f.min, f.max,
    f.approx, f.op, f.negated, f.speaker, f.source, f.title, f.article_id, f.story_id, v.url, f.as_of, f.sequence, f.copies,
    f.value - lag(f.value) OVER (
        PARTITION BY f.ledger_key, f.status, f.kind, f.unit ORDER BY f.as_of NULLS LAST, f.sequence, f.start_at
    ) AS since_previous
FROM figure_claims f
JOIN visible_articles v USING (article_id)
WHERE NOT f.retracted;
COMMENT ON VIEW ledger_claims IS
    'What is claimed per force and theatre, by whom, and how does each figure differ from the claim before it of the same status?';

CREATE VIEW ledger_conflicts AS
SELECT c.ledger_key, a.force, a.theatre, c.claim_id, a.surface, a.source, a.speaker, a.as_of, c.other_claim_id,
    b.surface AS other_surface, b.source AS other_source, b.speaker AS other_speaker, b.as_of AS other_as_of, c.reason
FROM claim_conflicts c
JOIN ledger_claims a ON (a.ledger_key, a.claim_id) = (c.ledger_key, c.claim_id)
JOIN ledger_claims b ON (b.ledger_key, b.claim_id) = (c.ledger_key, c.other_claim_id)
WHERE c.standing;
COMMENT ON VIEW ledger_conflicts IS 'Which standing claims about the same force, theatre and days cannot both be right?';

CREATE VIEW ledger AS
SELECT t.ledger_key, t.force, t.theatre, t.claims, t.outlets, t.speakers,
    now_.surface AS current_surface, now_.value AS current_value, now_.op AS current_op, now_.min AS current_min,
    now_.max AS current_max,
    now_.as_of AS current_as_of, now_.source AS current_source, now_.speaker AS current_speaker,
    before.value AS previous_value, before.as_of AS previous_as_of, now_.value - before.value AS change,
    plan.surface AS planned_surface, plan.value AS planned_value, plan.op AS planned_op, plan.min AS planned_min,
    plan.max AS planned_max, plan.as_of AS planned_as_of,
    plan.source AS planned_source, plan.speaker AS planned_speaker,
    (SELECT count(*) FROM ledger_conflicts c WHERE c.ledger_key = t.ledger_key) AS conflicts
FROM (
    SELECT ledger_key, force, theatre, count(*) AS claims, count(DISTINCT source) AS outlets,
        count(DISTINCT speaker) AS speakers
    FROM ledger_claims
    GROUP BY ledger_key, force, theatre
) t
LEFT JOIN LATERAL (
    SELECT c.* FROM ledger_claims c
    LEFT JOIN ledger_entries e USING (ledger_key)
    WHERE c.ledger_key = t.ledger_key AND c.status = 'current' AND NOT c.negated
    ORDER BY c.claim_id = (e.record #>> '{current,claim_id}') DESC NULLS LAST, c.as_of DESC NULLS LAST, c.sequence DESC, c.claim_id
    LIMIT 1
) now_ ON true
LEFT JOIN LATERAL (
    SELECT c.* FROM ledger_claims c
    WHERE c.ledger_key = t.ledger_key AND c.status IN ('current', 'past') AND NOT c.negated
      AND (c.kind, c.unit) = (now_.kind, now_.unit) AND c.as_of < now_.as_of AND c.value <> now_.value
    ORDER BY c.as_of DESC, c.sequence DESC, c.claim_id
    LIMIT 1
) before ON true
LEFT JOIN LATERAL (
    SELECT c.* FROM ledger_claims c
    WHERE c.ledger_key = t.ledger_key AND c.status = 'planned' AND NOT c.negated
    ORDER BY c.as_of DESC NULLS LAST, c.sequence DESC, c.claim_id
    LIMIT 1
) plan ON true;
COMMENT ON VIEW ledger IS
    'How many are said to be where: per force and theatre the latest current figure, the one before it that differs, what is planned, who says so, and how many claims conflict.';

CREATE VIEW figures_without_source AS
SELECT ledger_key, force, theatre, surface, status, source, title, article_id, url, as_of
FROM ledger_claims
WHERE speaker IS NULL;
COMMENT ON VIEW figures_without_source IS 'Which figures does an outlet print without naming anybody who gave them?';

CREATE VIEW retracted_facts AS
SELECT f.ledger_key, f.claim_id, f.force, f.theatre, f.surface, f.source, f.article_id, f.as_of,
    f.record #>> '{claim,retraction,cause}' AS cause, f.record #>> '{claim,retraction,by_article_id}' AS by_article_id,
    (f.record #>> '{claim,retraction,by_version}')::bigint AS by_version,
    instant(f.record #>> '{claim,retraction,at}') AS retracted_at
FROM figure_claims f
WHERE f.retracted
  AND NOT EXISTS (SELECT FROM held_articles h WHERE h.article_id = f.article_id);
COMMENT ON VIEW retracted_facts IS 'Which figures do not hold any more, why, since when, and which article took them back?';

CREATE FUNCTION ledger_on(day date)
RETURNS TABLE (ledger_key text, force text, theatre text, surface text, value double precision, status text, source text,
    speaker text, as_of timestamptz)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT c.ledger_key, c.force, c.theatre, c.surface, c.value, c.status, c.source, c.speaker, c.as_of
    FROM (
        SELECT DISTINCT ON (l.ledger_key, l.status) l.*
        FROM ledger_claims l
        WHERE l.as_of < (ledger_on.day + 1)::timestamp AT TIME ZONE 'UTC' AND NOT l.negated
        ORDER BY l.ledger_key, l.status, l.as_of DESC, l.sequence DESC, l.claim_id
    ) c;
END;
COMMENT ON FUNCTION ledger_on(date) IS
    'What was known on a day (UTC): per force, theatre and status the latest claim of that day or before. Claims retracted since then are left out.';
