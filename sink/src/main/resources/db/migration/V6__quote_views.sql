-- What a desk asks of statements. Sightings in articles that may not be shown now are left out, and so are wordings and
-- word differences that come from them.

CREATE VIEW visible_sightings AS
SELECT s.quote_id, s.position, s.article_id, s.provider_id, s.source, v.title, v.url, v.story_id, v.verdict, s.sequence,
    s.seen_at, s.text, s.speaker_surface, s.sighting -> 'spans' AS spans,
    CASE WHEN w.shown THEN s.grade END AS grade, CASE WHEN w.shown THEN s.sighting -> 'diff' END AS diff
FROM sightings s
JOIN visible_articles v USING (article_id)
JOIN quote_clusters c USING (quote_id)
CROSS JOIN LATERAL (
    SELECT EXISTS (
        SELECT FROM sightings t
        JOIN visible_articles USING (article_id)
        WHERE t.quote_id = s.quote_id AND t.standing AND t.text = c.text
    ) AS shown
) w
WHERE s.standing;
COMMENT ON VIEW visible_sightings IS
    'Sightings of statements in articles that may be shown now. grade and diff are null while the wording they compare with is held.';

CREATE VIEW quotes AS
SELECT f.quote_id, l.text, c.speaker_name, c.speaker_role, c.speaker_certainty, f.source AS first_source,
    f.article_id AS first_article_id, f.title AS first_title, f.seen_at AS first_seen_at, l.last_seen_at,
    l.last_seen_at - f.seen_at AS travelled, l.sightings, l.outlets, l.wordings,
    (SELECT count(*) FROM jsonb_array_elements_text(c.conflicts_with) AS o (quote_id)
     WHERE EXISTS (SELECT FROM visible_sightings s WHERE s.quote_id = o.quote_id)) AS conflicts
FROM quote_clusters c
JOIN (
    SELECT DISTINCT ON (quote_id) * FROM visible_sightings ORDER BY quote_id, position
) f USING (quote_id)
JOIN (
    SELECT quote_id, (array_agg(text ORDER BY length(text) DESC, position))[1] AS text, max(seen_at) AS last_seen_at,
        count(*) AS sightings, count(DISTINCT source) AS outlets, count(DISTINCT text) AS wordings
    FROM visible_sightings
    GROUP BY quote_id
) l USING (quote_id);
COMMENT ON VIEW quotes IS
    'Who said what, where was it seen first, how many outlets have it, in how many wordings, and over what time did it travel?';

CREATE VIEW quote_repeats AS
SELECT s.quote_id, q.text, q.speaker_name, q.first_source, q.first_seen_at, s.source, s.article_id, s.title, s.seen_at,
    s.seen_at - q.first_seen_at AS after_first, s.verdict = 'duplicate' AS in_a_copy, s.grade, s.text AS wording
FROM visible_sightings s
JOIN quotes q USING (quote_id)
WHERE s.article_id <> q.first_article_id;
COMMENT ON VIEW quote_repeats IS
    'Who repeated a statement, how long after the first, and in which words? in_a_copy tells a folded copy from independent reporting.';

CREATE VIEW word_differences AS
SELECT s.quote_id, s.source, s.article_id, d.change ->> 'from' AS from_words, d.change ->> 'to' AS to_words
FROM visible_sightings s, jsonb_array_elements(s.diff) AS d (change);
COMMENT ON VIEW word_differences IS
    'Which words differ between two outlets'' wordings of one statement? from_words stand in the longest wording, empty for an insertion; to_words in the outlet''s, empty for an omission.';

CREATE VIEW quote_conflicts AS
SELECT q.quote_id, q.text, q.speaker_name, q.first_source, o.quote_id AS other_quote_id, o.text AS other_text,
    o.speaker_name AS other_speaker_name, o.first_source AS other_first_source
FROM quotes q
JOIN quote_clusters c USING (quote_id)
CROSS JOIN jsonb_array_elements_text(c.conflicts_with) AS pair (other)
JOIN quotes o ON o.quote_id = pair.other
WHERE q.quote_id < o.quote_id;
COMMENT ON VIEW quote_conflicts IS
    'Which statements say the contrary in nearly the same words: another number, another name, a negation?';
