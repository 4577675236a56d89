-- Statements and where they were seen.

CREATE TABLE quote_clusters (
    quote_id          text             PRIMARY KEY GENERATED ALWAYS AS (record ->> 'quote_id') STORED CHECK (quote_id <> ''),
    text              text             NOT NULL GENERATED ALWAYS AS (record ->> 'text') STORED,
    speaker_name      text             GENERATED ALWAYS AS (record ->> 'speaker_name') STORED,
    speaker_role      text             GENERATED ALWAYS AS (record ->> 'speaker_role') STORED,
    speaker_certainty double precision NOT NULL GENERATED ALWAYS AS ((record ->> 'speaker_certainty')::double precision) STORED,
    first_article_id  text             GENERATED ALWAYS AS (record #>> '{first_seen,article_id}') STORED,
    first_seen_at     timestamptz      GENERATED ALWAYS AS (instant(record #>> '{first_seen,seen_at}')) STORED,
    sighting_count    integer          NOT NULL GENERATED ALWAYS AS (jsonb_array_length(record -> 'sightings')) STORED,
    conflicts_with    jsonb            NOT NULL GENERATED ALWAYS AS (record -> 'conflicts_with') STORED,
    withdrawn         boolean          NOT NULL GENERATED ALWAYS AS (coalesce((record ->> 'withdrawn')::boolean, false)) STORED,
    record            jsonb            NOT NULL,
    nul_removed       boolean          NOT NULL DEFAULT false,
    source_topic      text             NOT NULL,
    source_partition  integer          NOT NULL,
    source_offset     bigint           NOT NULL
);
CREATE INDEX quote_clusters_by_speaker ON quote_clusters (speaker_name);
CREATE INDEX quote_clusters_by_time ON quote_clusters (first_seen_at DESC);
COMMENT ON TABLE quote_clusters IS
    'One statement in all its wordings, as the topic quotes.clusters has it last. For desks, ask the view quotes: this table also holds words of embargoed articles.';
COMMENT ON COLUMN quote_clusters.quote_id IS 'Hash of the first sighting: 32 lower-case hex digits.';
COMMENT ON COLUMN quote_clusters.text IS 'The longest wording.';
COMMENT ON COLUMN quote_clusters.speaker_name IS 'Full name; null when nobody is named.';
COMMENT ON COLUMN quote_clusters.speaker_role IS 'Office or function; null when none is given.';
COMMENT ON COLUMN quote_clusters.speaker_certainty IS '0 to 1, the highest of the sightings.';
COMMENT ON COLUMN quote_clusters.first_article_id IS 'Article of the earliest sighting in lane order; null when all were withdrawn.';
COMMENT ON COLUMN quote_clusters.first_seen_at IS 'Event time of the earliest sighting; null when all were withdrawn.';
COMMENT ON COLUMN quote_clusters.sighting_count IS 'How many sightings stand.';
COMMENT ON COLUMN quote_clusters.conflicts_with IS 'Array of the ids of clusters that say the contrary in nearly the same words.';
COMMENT ON COLUMN quote_clusters.withdrawn IS 'True when every article with the statement was canceled or corrected.';
COMMENT ON COLUMN quote_clusters.record IS 'The whole record, sightings and word differences included.';
COMMENT ON COLUMN quote_clusters.nul_removed IS 'True when U+0000 was taken out of the record, which PostgreSQL cannot store.';
COMMENT ON COLUMN quote_clusters.source_topic IS 'Topic the row was read from.';
COMMENT ON COLUMN quote_clusters.source_partition IS 'Partition the row was read from.';
COMMENT ON COLUMN quote_clusters.source_offset IS 'Offset the row was read from.';

CREATE TABLE sightings (
    quote_id        text        NOT NULL REFERENCES quote_clusters ON DELETE CASCADE,
    position        integer     NOT NULL,
    article_id      text        NOT NULL GENERATED ALWAYS AS (sighting ->> 'article_id') STORED,
    provider_id     text        NOT NULL GENERATED ALWAYS AS (sighting ->> 'provider_id') STORED,
    source          text        NOT NULL GENERATED ALWAYS AS (sighting ->> 'source') STORED,
    sequence        bigint      NOT NULL GENERATED ALWAYS AS ((sighting ->> 'sequence')::bigint) STORED,
    seen_at         timestamptz NOT NULL GENERATED ALWAYS AS (instant(sighting ->> 'seen_at')) STORED,
    text            text        NOT NULL GENERATED ALWAYS AS (sighting ->> 'text') STORED,
    speaker_surface text        GENERATED ALWAYS AS (sighting ->> 'speaker_surface') STORED,
    grade           text        NOT NULL GENERATED ALWAYS AS (sighting ->> 'grade') STORED,
    sighting        jsonb       NOT NULL,
    standing        boolean     NOT NULL DEFAULT true,
    PRIMARY KEY (quote_id, position)
);
CREATE INDEX sightings_by_article ON sightings (article_id);
COMMENT ON TABLE sightings IS 'One occurrence of a statement in one article.';
COMMENT ON COLUMN sightings.quote_id IS 'The statement.';
COMMENT ON COLUMN sightings.position IS 'Number of the sighting in its cluster, from 1, in lane order.';
COMMENT ON COLUMN sightings.article_id IS 'The article.';
COMMENT ON COLUMN sightings.provider_id IS 'The id its provider gave the article.';
COMMENT ON COLUMN sightings.source IS 'The outlet.';
COMMENT ON COLUMN sightings.sequence IS 'Number of the article in its lane, from 0.';
COMMENT ON COLUMN sightings.seen_at IS 'Event time of the article.';
COMMENT ON COLUMN sightings.text IS 'The words as this article has them.';
COMMENT ON COLUMN sightings.speaker_surface IS 'The speaker as this article names them; null when unnamed.';
COMMENT ON COLUMN sightings.grade IS 'identical | near-identical | reworded, against the longest wording.';
COMMENT ON COLUMN sightings.sighting IS 'The whole sighting: spans, and diff with the word differences.';
COMMENT ON COLUMN sightings.standing IS 'False once the cluster has fewer sightings, because articles were canceled or corrected.';
