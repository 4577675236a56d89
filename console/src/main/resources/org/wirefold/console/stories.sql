SELECT json_build_object(
    'story_id', s.story_id, 'title', s.title, 'source', s.source, 'url', s.url,
    'published_at', s.published_at, 'first_seen_at', s.first_seen_at, 'last_seen_at', s.last_seen_at,
    'copies', s.copies, 'outlets', s.outlets, 'first_article_gone', s.first_article_gone,
    'lead', left(v.body, 320), 'version', v.version, 'signal', v.signal, 'note', v.note,
    'members', coalesce((
        SELECT json_agg(json_build_object(
            'source', m.source, 'title', m.title, 'url', m.url, 'seen_at', m.event_time,
            'seconds_after', extract(epoch FROM m.event_time - s.first_seen_at), 'verdict', m.verdict,
            'containment', m.containment, 'resemblance', m.resemblance, 'novelty', m.novelty, 'reason', m.reason
        ) ORDER BY m.lane, m.sequence)
        FROM visible_articles m
        WHERE m.story_id = s.story_id AND m.article_id <> s.article_id
    ), '[]'))
FROM stories s
JOIN visible_articles v USING (article_id)
ORDER BY s.last_seen_at DESC, s.story_id
LIMIT ? OFFSET ?
