SELECT json_build_object(
    'articles', (SELECT count(*) FROM visible_articles),
    'stories', (SELECT count(DISTINCT story_id) FROM visible_articles),
    'copies', (SELECT count(*) FROM visible_articles WHERE verdict = 'duplicate'),
    'quotes', (SELECT count(DISTINCT quote_id) FROM visible_sightings),
    'ledger', (SELECT count(DISTINCT ledger_key) FROM ledger_claims),
    'conflicts', (SELECT count(*) FROM ledger_conflicts),
    'dead_letters', (SELECT count(*) FROM dead_letters),
    'held', (SELECT count(*) FROM held_articles),
    'canceled', (SELECT count(*) FROM canceled_articles),
    'latest_at', (SELECT max(event_time) FROM visible_articles),
    'first_at', (SELECT min(event_time) FROM visible_articles))
LIMIT ? OFFSET ?
