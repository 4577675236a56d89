SELECT json_build_object(
    'quote_id', q.quote_id, 'text', q.text, 'speaker_name', q.speaker_name, 'speaker_role', q.speaker_role,
    'first_source', q.first_source, 'first_title', q.first_title, 'first_seen_at', q.first_seen_at,
    'last_seen_at', q.last_seen_at, 'travelled_seconds', extract(epoch FROM q.travelled),
    'sightings', q.sightings, 'outlets', q.outlets, 'wordings', q.wordings,
    'seen', coalesce((
        SELECT json_agg(json_build_object(
            'source', s.source, 'title', s.title, 'url', s.url, 'seen_at', s.seen_at,
            'seconds_after', extract(epoch FROM s.seen_at - q.first_seen_at), 'in_a_copy', s.verdict = 'duplicate',
            'speaker_surface', s.speaker_surface, 'grade', s.grade, 'text', s.text, 'diff', s.diff
        ) ORDER BY s.position)
        FROM visible_sightings s
        WHERE s.quote_id = q.quote_id
    ), '[]'),
    'contradicted_by', coalesce((
        SELECT json_agg(json_build_object(
            'quote_id', o.quote_id, 'text', o.text, 'speaker_name', o.speaker_name, 'first_source', o.first_source
        ) ORDER BY o.quote_id)
        FROM quote_clusters c, jsonb_array_elements_text(c.conflicts_with) AS pair (other)
        JOIN quotes o ON o.quote_id = pair.other
        WHERE c.quote_id = q.quote_id
    ), '[]'))
FROM find_quotes(?, ?, ?::timestamptz) f
JOIN quotes q USING (quote_id)
ORDER BY f.rank DESC, q.sightings DESC, q.last_seen_at DESC, q.quote_id
LIMIT ? OFFSET ?
