SELECT a.record
FROM articles a
JOIN current_versions c USING (article_id, version, sequence)
WHERE a.story_id = ? AND a.status = 'usable'
ORDER BY a.lane, a.sequence
LIMIT 200
