-- Search of statements by words, speaker and time. Only wordings in articles that may be shown now are searched.

CREATE INDEX sightings_by_words ON sightings USING gin (to_tsvector('english', text));

CREATE FUNCTION plain_name(name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(normalize(lower(name), NFD), '[\u0300-\u036f]', '', 'g');
COMMENT ON FUNCTION plain_name(text) IS 'A name in lower case without accents, so that Saenz finds Sáenz.';

CREATE FUNCTION find_quotes(words text, speaker text, since timestamptz) RETURNS TABLE (quote_id text, rank real)
    LANGUAGE sql STABLE
AS $$
    WITH asked AS (
        SELECT websearch_to_tsquery('english', words) AS query
    ),
    found AS (
        SELECT s.quote_id, max(ts_rank_cd(to_tsvector('english', s.text), query)) AS rank
        FROM asked, visible_sightings s
        WHERE to_tsvector('english', s.text) @@ query
            OR numnode(query) = 0 AND strpos(lower(s.text), lower(btrim(words))) > 0
        GROUP BY s.quote_id
    )
    SELECT q.quote_id, coalesce(f.rank, 0)::real
    FROM quotes q
    LEFT JOIN found f USING (quote_id)
    WHERE (words IS NULL OR f.quote_id IS NOT NULL)
        AND (since IS NULL OR q.last_seen_at >= since)
        AND (speaker IS NULL OR NOT EXISTS (
            SELECT FROM regexp_split_to_table(plain_name(speaker), '[^[:alnum:]]+') AS wanted (word)
            WHERE NOT EXISTS (
                SELECT
                FROM regexp_split_to_table(
                    plain_name(concat_ws(' ', q.speaker_name, q.speaker_role)), '[^[:alnum:]]+') AS named (word)
                WHERE starts_with(named.word, wanted.word))))
$$;
COMMENT ON FUNCTION find_quotes(text, text, timestamptz) IS
    'Statements with these words in any wording, best first by rank: word word, "a phrase", or, -without; every word of the speaker begins a word of the name or the office; seen at or after an instant. Null asks for all.';
