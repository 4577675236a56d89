SELECT DISTINCT a.article_id
FROM articles a
WHERE a.provider_id = ?
ORDER BY a.article_id
LIMIT 20
