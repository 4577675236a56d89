SELECT a.record
FROM articles a
WHERE a.article_id = ?
ORDER BY a.lane, a.sequence
