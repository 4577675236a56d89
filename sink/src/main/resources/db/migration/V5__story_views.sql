-- What a desk asks of articles. Every view here starts from visible_articles, so nothing embargoed, withheld, canceled
-- or replaced by a later version gets through. The gate is the clock of the database: an embargo lifts by itself.

CREATE VIEW visible_articles AS
SELECT a.article_id, a.version, a.sequence, a.lane, a.verdict, a.story_id, a.original_id, a.containment, a.resemblance,
    a.novelty, a.reason, a.original_retracted, a.source, a.provider_id, a.title, a.record ->> 'body' AS body,
    a.record ->> 'byline' AS byline, a.url, a.language, a.published_at, a.event_time, a.version_created, a.signal,
    a.note, a.supersedes
FROM articles a
JOIN current_versions c USING (article_id, version, sequence)
WHERE a.status = 'usable'
  AND NOT a.embargo_unreadable
  AND (a.embargoed_until IS NULL OR a.embargoed_until <= now());
COMMENT ON VIEW visible_articles IS
    'The version that holds of every article that may be shown now: usable, and its embargo, if any, has passed.';

CREATE VIEW stories AS
SELECT DISTINCT ON (v.story_id)
    v.story_id, v.article_id, v.title, v.source, v.provider_id, v.url, v.published_at, v.event_time AS first_seen_at,
    a.last_seen_at, a.articles - 1 AS copies, a.outlets, a.outlet_names,
    v.article_id <> v.story_id AS first_article_gone
FROM visible_articles v
JOIN (
    SELECT story_id, count(*) AS articles, count(DISTINCT source) AS outlets,
        array_agg(DISTINCT source ORDER BY source) AS outlet_names, max(event_time) AS last_seen_at
    FROM visible_articles
    GROUP BY story_id
) a USING (story_id)
ORDER BY v.story_id, (v.article_id = v.story_id) DESC, v.verdict DESC, v.lane, v.sequence;
COMMENT ON VIEW stories IS
    'Which stories are there, how often were they copied, and by how many outlets? When the first article was canceled or is held, the earliest one that may be shown stands for the story and first_article_gone is true.';

CREATE VIEW copies AS
SELECT v.story_id, v.original_id, v.article_id, v.source, v.provider_id, v.title, v.url, v.published_at, v.event_time,
    v.event_time - o.event_time AS after_original, o.source AS original_source, o.title AS original_title,
    v.containment, v.resemblance, v.novelty, v.reason, v.original_retracted OR o.article_id IS NULL AS original_gone
FROM visible_articles v
LEFT JOIN visible_articles o ON o.article_id = v.original_id
WHERE v.verdict = 'duplicate';
COMMENT ON VIEW copies IS
    'Who copied whom, how much of it, how long after, and by which rule was it folded? original_gone means the original was canceled or may not be shown now.';

CREATE VIEW reused_words AS
SELECT v.article_id, v.source, v.title, p.position, p.start_at, p.end_at,
    substr(v.body, p.start_at + 1, p.end_at - p.start_at) AS words,
    p.earlier_id, e.source AS earlier_source, e.title AS earlier_title, p.earlier_start, p.earlier_end
FROM reused_passages p
JOIN visible_articles v USING (article_id, version, sequence)
JOIN visible_articles e ON e.article_id = p.earlier_id
WHERE p.standing;
COMMENT ON VIEW reused_words IS
    'Which words did an article take from an earlier one? Offsets count UTF-16 code units, words are cut by characters: the two differ after a character outside the basic plane, such as an emoji.';

CREATE VIEW article_versions AS
SELECT v.article_id, v.source, v.provider_id, v.title, v.version AS holds, v.signal, v.note, h.versions, h.first_seen_at,
    v.event_time
FROM visible_articles v
JOIN (
    SELECT article_id, count(*) AS versions, min(event_time) AS first_seen_at FROM articles GROUP BY article_id
) h USING (article_id)
WHERE h.versions > 1;
COMMENT ON VIEW article_versions IS 'Which articles were updated or corrected, how often, and what does the provider say about it?';

CREATE VIEW outlets AS
SELECT source, count(*) AS articles, count(*) FILTER (WHERE verdict = 'original') AS originals,
    count(*) FILTER (WHERE verdict = 'duplicate') AS copies, avg(novelty) AS mean_novelty, max(event_time) AS last_seen_at
FROM visible_articles
GROUP BY source;
COMMENT ON VIEW outlets IS 'Who writes and who copies: articles, originals, copies and mean novelty of each outlet.';

CREATE VIEW held_articles AS
SELECT a.article_id, a.source, a.provider_id, a.version, a.embargoed_until,
    CASE
        WHEN a.status = 'withheld' THEN 'withheld by the provider'
        WHEN a.embargo_unreadable THEN 'an embargo that nobody can read'
        ELSE 'under embargo'
    END AS why
FROM articles a
JOIN current_versions c USING (article_id, version, sequence)
WHERE a.status = 'withheld'
   OR (a.status = 'usable' AND (a.embargo_unreadable OR a.embargoed_until > now()));
COMMENT ON VIEW held_articles IS 'What is held back now, why and until when? Shows neither title nor text.';

CREATE VIEW canceled_articles AS
SELECT a.article_id, a.source, a.provider_id, a.event_time AS canceled_at, a.note,
    (SELECT count(*) FROM visible_articles v WHERE v.original_id = a.article_id) AS copies_standing
FROM articles a
JOIN current_versions c USING (article_id, version, sequence)
WHERE a.status = 'canceled';
COMMENT ON VIEW canceled_articles IS 'What was killed, why, and how many copies of it still stand at other outlets?';
