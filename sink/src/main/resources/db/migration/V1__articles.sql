-- Articles and what they reuse. Runs unchanged on PostgreSQL 15 and 18.
--
-- Every table keeps the whole record of its topic as jsonb. The columns people ask for are generated from that
-- record, so a column can never say something else than the record it stands beside.

CREATE FUNCTION instant(iso text) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN left(iso, 1) = '+' THEN timestamptz 'infinity'
        WHEN left(iso, 1) = '-' OR left(iso, 4) = '0000' THEN timestamptz '-infinity'
        ELSE iso::timestamptz
    END;
COMMENT ON FUNCTION instant(text) IS
    'Reads an ISO 8601 instant that ends in Z; years outside 1 to 9999 become infinity or -infinity. Immutable, as such a text means the same instant under every setting; a bare cast is not, so generated columns could not use it.';

CREATE TABLE sink_offset (
    topic      text        NOT NULL,
    partition  integer     NOT NULL,
    next_off   bigint      NOT NULL CHECK (next_off >= 0),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition)
);
COMMENT ON TABLE sink_offset IS
    'How far the sink has read each partition. Written in the transaction that writes the rows, so rows and position never disagree.';
COMMENT ON COLUMN sink_offset.topic IS 'Kafka topic.';
COMMENT ON COLUMN sink_offset.partition IS 'Partition of the topic, from 0.';
COMMENT ON COLUMN sink_offset.next_off IS 'Offset of the first record that is not in the tables yet. No row means: nothing read, start at the beginning.';
COMMENT ON COLUMN sink_offset.updated_at IS 'When the position last moved, by the clock of the database.';

CREATE TABLE articles (
    article_id         text             NOT NULL GENERATED ALWAYS AS (record ->> 'article_id') STORED CHECK (article_id <> ''),
    version            bigint           NOT NULL GENERATED ALWAYS AS ((record ->> 'version')::bigint) STORED,
    sequence           bigint           NOT NULL GENERATED ALWAYS AS ((record ->> 'sequence')::bigint) STORED,
    lane               integer          NOT NULL GENERATED ALWAYS AS ((record ->> 'lane')::integer) STORED,
    version_created    timestamptz      GENERATED ALWAYS AS (instant(record ->> 'version_created')) STORED,
    status             text             NOT NULL GENERATED ALWAYS AS (record ->> 'status') STORED,
    verdict            text             NOT NULL GENERATED ALWAYS AS (CASE (record #>> '{verdict,duplicate}') WHEN 'true' THEN 'duplicate' ELSE 'original' END) STORED,
    story_id           text             NOT NULL GENERATED ALWAYS AS (record #>> '{verdict,story_id}') STORED,
    original_id        text             GENERATED ALWAYS AS (record #>> '{verdict,original_id}') STORED,
    containment        double precision NOT NULL GENERATED ALWAYS AS ((record #>> '{verdict,containment}')::double precision) STORED,
    resemblance        double precision NOT NULL GENERATED ALWAYS AS ((record #>> '{verdict,resemblance}')::double precision) STORED,
    novelty            double precision NOT NULL GENERATED ALWAYS AS ((record #>> '{verdict,novelty}')::double precision) STORED,
    reason             text             NOT NULL GENERATED ALWAYS AS (record #>> '{verdict,reason}') STORED,
    original_retracted boolean          NOT NULL GENERATED ALWAYS AS (coalesce((record #>> '{verdict,original_retracted}')::boolean, false)) STORED,
    source             text             NOT NULL GENERATED ALWAYS AS (record ->> 'source') STORED,
    provider_id        text             NOT NULL GENERATED ALWAYS AS (record ->> 'provider_id') STORED,
    title              text             NOT NULL GENERATED ALWAYS AS (record ->> 'title') STORED,
    url                text             GENERATED ALWAYS AS (record ->> 'url') STORED,
    language           text             GENERATED ALWAYS AS (record ->> 'language') STORED,
    published_at       timestamptz      GENERATED ALWAYS AS (instant(record ->> 'published_at')) STORED,
    event_time         timestamptz      NOT NULL GENERATED ALWAYS AS (instant(record ->> 'event_time')) STORED,
    embargoed_until    timestamptz      GENERATED ALWAYS AS (instant(record ->> 'embargoed_until')) STORED,
    embargo_unreadable boolean          NOT NULL GENERATED ALWAYS AS (coalesce((record ->> 'embargo_unreadable')::boolean, false)) STORED,
    signal             text             GENERATED ALWAYS AS (record ->> 'signal') STORED,
    note               text             GENERATED ALWAYS AS (record ->> 'note') STORED,
    late               boolean          NOT NULL GENERATED ALWAYS AS (coalesce(record -> 'warnings' @> '[{"code": "LATE_VERSION"}]', false)) STORED,
    supersedes         bigint           GENERATED ALWAYS AS ((record ->> 'supersedes')::bigint) STORED,
    record             jsonb            NOT NULL,
    nul_removed        boolean          NOT NULL DEFAULT false,
    source_topic       text             NOT NULL,
    source_partition   integer          NOT NULL,
    source_offset      bigint           NOT NULL,
    PRIMARY KEY (article_id, version, sequence)
);
CREATE INDEX articles_by_story ON articles (story_id);
CREATE INDEX articles_by_time ON articles (event_time DESC);
CREATE INDEX articles_by_lane ON articles (lane, sequence);
COMMENT ON TABLE articles IS
    'One row for each version of each article, originals, copies and cancels alike. For desks, ask the view visible_articles: this table also holds what is embargoed, withheld or canceled.';
COMMENT ON COLUMN articles.article_id IS 'Hash of source and provider id: 32 lower-case hex digits. The same for every version of the article.';
COMMENT ON COLUMN articles.version IS 'Version of the article, from 1; the provider''s own number where there is one.';
COMMENT ON COLUMN articles.sequence IS 'Number of the article in its lane, from 0 without gaps.';
COMMENT ON COLUMN articles.lane IS 'Partition of articles.raw in which the article was put in order.';
COMMENT ON COLUMN articles.version_created IS 'When the provider made this version; null when it does not say.';
COMMENT ON COLUMN articles.status IS 'usable | withheld | canceled. A canceled article is an event without a body.';
COMMENT ON COLUMN articles.verdict IS 'original | duplicate.';
COMMENT ON COLUMN articles.story_id IS 'The story: the article id of its first article.';
COMMENT ON COLUMN articles.original_id IS 'The article of the story that this one repeats; null for an original.';
COMMENT ON COLUMN articles.containment IS 'Share of the shorter text found in the other, 0 to 1.';
COMMENT ON COLUMN articles.resemblance IS 'Shared share of both texts together, 0 to 1.';
COMMENT ON COLUMN articles.novelty IS 'Share of the words not seen in an earlier article, 0 to 1.';
COMMENT ON COLUMN articles.reason IS 'The rule that decided, in words.';
COMMENT ON COLUMN articles.original_retracted IS 'True when the original had been canceled before this copy arrived.';
COMMENT ON COLUMN articles.source IS 'The outlet or feed.';
COMMENT ON COLUMN articles.provider_id IS 'The id its provider gave the article.';
COMMENT ON COLUMN articles.title IS 'Headline; empty when there is none.';
COMMENT ON COLUMN articles.url IS 'Canonical address; null when unknown.';
COMMENT ON COLUMN articles.language IS 'BCP 47 tag; null when unknown.';
COMMENT ON COLUMN articles.published_at IS 'As the provider says; null when undated.';
COMMENT ON COLUMN articles.event_time IS 'The time that windows use: published_at clamped to what is possible.';
COMMENT ON COLUMN articles.embargoed_until IS 'Not to be shown before; null when free, or when embargo_unreadable.';
COMMENT ON COLUMN articles.embargo_unreadable IS 'True when an embargo stands that nobody can read: held until an operator decides.';
COMMENT ON COLUMN articles.signal IS 'update | correction | refile | repeat | kill: what the provider calls this version; null when it does not say.';
COMMENT ON COLUMN articles.note IS 'Editorial note to desks; null when there is none.';
COMMENT ON COLUMN articles.late IS 'True when a newer version or a cancel had been there before: kept, and changes nothing.';
COMMENT ON COLUMN articles.supersedes IS 'The version this one replaces; null for the first.';
COMMENT ON COLUMN articles.record IS 'The whole record, body, quotes and figures included; instants as ISO 8601, enumerations in lower case.';
COMMENT ON COLUMN articles.nul_removed IS 'True when U+0000 was taken out of the record, which PostgreSQL cannot store.';
COMMENT ON COLUMN articles.source_topic IS 'Topic the row was read from.';
COMMENT ON COLUMN articles.source_partition IS 'Partition the row was read from.';
COMMENT ON COLUMN articles.source_offset IS 'Offset the row was read from.';

CREATE TABLE current_versions (
    article_id text   PRIMARY KEY,
    version    bigint NOT NULL,
    sequence   bigint NOT NULL
);
COMMENT ON TABLE current_versions IS
    'Which version of each article holds now: the last in its lane that was not late. What is late was decided in the lane (version_created, then version, cancels are sticky); this table only keeps an older record that is read later from moving it back.';
COMMENT ON COLUMN current_versions.article_id IS 'The article.';
COMMENT ON COLUMN current_versions.version IS 'The version that holds.';
COMMENT ON COLUMN current_versions.sequence IS 'The number in its lane of the version that holds.';

CREATE TABLE reused_passages (
    article_id    text    NOT NULL,
    version       bigint  NOT NULL,
    sequence      bigint  NOT NULL,
    position      integer NOT NULL,
    start_at      integer NOT NULL,
    end_at        integer NOT NULL CHECK (end_at > start_at),
    earlier_id    text    NOT NULL,
    earlier_start integer NOT NULL,
    earlier_end   integer NOT NULL,
    standing      boolean NOT NULL DEFAULT true,
    PRIMARY KEY (article_id, version, sequence, position),
    FOREIGN KEY (article_id, version, sequence) REFERENCES articles ON DELETE CASCADE
);
CREATE INDEX reused_passages_by_earlier ON reused_passages (earlier_id);
COMMENT ON TABLE reused_passages IS 'Runs of 12 or more equal words that an article shares with an earlier one.';
COMMENT ON COLUMN reused_passages.article_id IS 'The later article.';
COMMENT ON COLUMN reused_passages.version IS 'Its version.';
COMMENT ON COLUMN reused_passages.sequence IS 'Its number in its lane.';
COMMENT ON COLUMN reused_passages.position IS 'Number of the passage in the article, from 1.';
COMMENT ON COLUMN reused_passages.start_at IS 'First UTF-16 code unit of the run in the body of the later article.';
COMMENT ON COLUMN reused_passages.end_at IS 'One past its last code unit.';
COMMENT ON COLUMN reused_passages.earlier_id IS 'The earlier article.';
COMMENT ON COLUMN reused_passages.earlier_start IS 'First code unit of the run in the body of the earlier article.';
COMMENT ON COLUMN reused_passages.earlier_end IS 'One past its last code unit there.';
COMMENT ON COLUMN reused_passages.standing IS 'False once the article was analysed again and this passage is none any more.';
