-- Troop figures: claims as they stand, and the ledger per force and theatre.

CREATE TABLE figure_claims (
    ledger_key       text             NOT NULL GENERATED ALWAYS AS (record ->> 'ledger_key') STORED CHECK (ledger_key <> ''),
    claim_id         text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,claim_id}') STORED CHECK (claim_id <> ''),
    story_id         text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,story_id}') STORED,
    article_id       text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,article_id}') STORED,
    provider_id      text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,provider_id}') STORED,
    source           text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,source}') STORED,
    title            text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,title}') STORED,
    sequence         bigint           NOT NULL GENERATED ALWAYS AS ((record #>> '{claim,sequence}')::bigint) STORED,
    as_of            timestamptz      GENERATED ALWAYS AS (instant(record #>> '{claim,as_of}')) STORED,
    force            text             GENERATED ALWAYS AS (record #>> '{claim,figure,force}') STORED,
    theatre          text             GENERATED ALWAYS AS (record #>> '{claim,figure,location}') STORED,
    field            text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,figure,span,field}') STORED,
    start_at         integer          NOT NULL GENERATED ALWAYS AS ((record #>> '{claim,figure,span,start}')::integer) STORED,
    end_at           integer          NOT NULL GENERATED ALWAYS AS ((record #>> '{claim,figure,span,end}')::integer) STORED,
    surface          text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,figure,surface}') STORED,
    value            double precision GENERATED ALWAYS AS ((record #>> '{claim,figure,value}')::double precision) STORED,
    min              double precision GENERATED ALWAYS AS ((record #>> '{claim,figure,min}')::double precision) STORED,
    max              double precision GENERATED ALWAYS AS ((record #>> '{claim,figure,max}')::double precision) STORED,
    approx           boolean          NOT NULL GENERATED ALWAYS AS ((record #>> '{claim,figure,approx}')::boolean) STORED,
    op               text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,figure,op}') STORED,
    kind             text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,figure,kind}') STORED,
    unit             text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,figure,unit}') STORED,
    status           text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,figure,status}') STORED,
    change           text             NOT NULL GENERATED ALWAYS AS (record #>> '{claim,figure,change}') STORED,
    speaker          text             GENERATED ALWAYS AS (record #>> '{claim,figure,speaker}') STORED,
    negated          boolean          NOT NULL GENERATED ALWAYS AS ((record #>> '{claim,figure,negated}')::boolean) STORED,
    copies           integer          NOT NULL GENERATED ALWAYS AS ((record #>> '{claim,copies}')::integer) STORED,
    retracted        boolean          NOT NULL GENERATED ALWAYS AS (coalesce(jsonb_typeof(record #> '{claim,retraction}'), 'null') <> 'null') STORED,
    record           jsonb            NOT NULL,
    nul_removed      boolean          NOT NULL DEFAULT false,
    source_topic     text             NOT NULL,
    source_partition integer          NOT NULL,
    source_offset    bigint           NOT NULL,
    PRIMARY KEY (ledger_key, claim_id)
);
CREATE INDEX figure_claims_by_story ON figure_claims (story_id);
CREATE INDEX figure_claims_by_article ON figure_claims (article_id);
COMMENT ON TABLE figure_claims IS
    'One figure that one story states; copies of the story count once. For desks, ask the view ledger_claims: this table also holds claims of embargoed articles and retracted ones.';
COMMENT ON COLUMN figure_claims.ledger_key IS 'force|theatre, with ? where one is not stated.';
COMMENT ON COLUMN figure_claims.claim_id IS 'Hash of story, span text and value.';
COMMENT ON COLUMN figure_claims.story_id IS 'The story.';
COMMENT ON COLUMN figure_claims.article_id IS 'The first article of the story with this claim.';
COMMENT ON COLUMN figure_claims.provider_id IS 'The id its provider gave that article.';
COMMENT ON COLUMN figure_claims.source IS 'The outlet of that article.';
COMMENT ON COLUMN figure_claims.title IS 'Title of that article.';
COMMENT ON COLUMN figure_claims.sequence IS 'Number of that article in its lane, from 0.';
COMMENT ON COLUMN figure_claims.as_of IS 'The day the figure speaks of; null for an undated article.';
COMMENT ON COLUMN figure_claims.force IS 'ISO 3166 alpha-2 code or a curated name; several joined by /; null when not stated.';
COMMENT ON COLUMN figure_claims.theatre IS 'ISO 3166 alpha-2 code or a curated name; null when not stated.';
COMMENT ON COLUMN figure_claims.field IS 'title | body: the text the offsets count in.';
COMMENT ON COLUMN figure_claims.start_at IS 'First UTF-16 code unit of the figure in that text.';
COMMENT ON COLUMN figure_claims.end_at IS 'One past its last code unit.';
COMMENT ON COLUMN figure_claims.surface IS 'The words of the figure.';
COMMENT ON COLUMN figure_claims.value IS 'The number said; null for a vague plural.';
COMMENT ON COLUMN figure_claims.min IS 'Least number meant, inclusive; null when open.';
COMMENT ON COLUMN figure_claims.max IS 'Greatest number meant, inclusive; null when open.';
COMMENT ON COLUMN figure_claims.approx IS 'True when the words say it is no exact number.';
COMMENT ON COLUMN figure_claims.op IS 'How the number meant relates to the number said: = ~ < <~ > >= .. [ x';
COMMENT ON COLUMN figure_claims.kind IS 'troop | nonstate | mixed | police.';
COMMENT ON COLUMN figure_claims.unit IS 'personnel, or the name of the formation counted.';
COMMENT ON COLUMN figure_claims.status IS 'past | current | planned | hypothetical.';
COMMENT ON COLUMN figure_claims.change IS 'level | increase | decrease.';
COMMENT ON COLUMN figure_claims.speaker IS 'Who gave the figure; null when nobody is named.';
COMMENT ON COLUMN figure_claims.negated IS 'True when the sentence denies it.';
COMMENT ON COLUMN figure_claims.copies IS 'Articles of the story that carry the claim, the first included.';
COMMENT ON COLUMN figure_claims.retracted IS 'True when the claim does not hold any more; why stands in record -> claim -> retraction.';
COMMENT ON COLUMN figure_claims.record IS 'The whole record: the claim after its latest event.';
COMMENT ON COLUMN figure_claims.nul_removed IS 'True when U+0000 was taken out of the record, which PostgreSQL cannot store.';
COMMENT ON COLUMN figure_claims.source_topic IS 'Topic the row was read from.';
COMMENT ON COLUMN figure_claims.source_partition IS 'Partition the row was read from.';
COMMENT ON COLUMN figure_claims.source_offset IS 'Offset the row was read from.';

CREATE TABLE ledger_entries (
    ledger_key       text    PRIMARY KEY GENERATED ALWAYS AS (record ->> 'ledger_key') STORED CHECK (ledger_key <> ''),
    force            text    GENERATED ALWAYS AS (record ->> 'force') STORED,
    theatre          text    GENERATED ALWAYS AS (record ->> 'theatre') STORED,
    claim_count      integer NOT NULL GENERATED ALWAYS AS (jsonb_array_length(record -> 'claims')) STORED,
    conflict_count   integer NOT NULL GENERATED ALWAYS AS (jsonb_array_length(record -> 'conflicts')) STORED,
    record           jsonb   NOT NULL,
    nul_removed      boolean NOT NULL DEFAULT false,
    source_topic     text    NOT NULL,
    source_partition integer NOT NULL,
    source_offset    bigint  NOT NULL
);
COMMENT ON TABLE ledger_entries IS
    'All that is claimed about one force in one theatre, as the topic figures.ledger has it last. For desks, ask the view ledger.';
COMMENT ON COLUMN ledger_entries.ledger_key IS 'force|theatre, with ? where one is not stated.';
COMMENT ON COLUMN ledger_entries.force IS 'ISO 3166 alpha-2 code or a curated name; null when not stated.';
COMMENT ON COLUMN ledger_entries.theatre IS 'ISO 3166 alpha-2 code or a curated name; null when not stated.';
COMMENT ON COLUMN ledger_entries.claim_count IS 'How many claims, retracted ones included.';
COMMENT ON COLUMN ledger_entries.conflict_count IS 'How many pairs of standing claims cannot both be right.';
COMMENT ON COLUMN ledger_entries.record IS 'The whole record: claims, current, planned, conflicts.';
COMMENT ON COLUMN ledger_entries.nul_removed IS 'True when U+0000 was taken out of the record, which PostgreSQL cannot store.';
COMMENT ON COLUMN ledger_entries.source_topic IS 'Topic the row was read from.';
COMMENT ON COLUMN ledger_entries.source_partition IS 'Partition the row was read from.';
COMMENT ON COLUMN ledger_entries.source_offset IS 'Offset the row was read from.';

CREATE TABLE claim_conflicts (
    ledger_key     text    NOT NULL REFERENCES ledger_entries ON DELETE CASCADE,
    position       integer NOT NULL,
    claim_id       text    NOT NULL,
    other_claim_id text    NOT NULL,
    reason         text    NOT NULL,
    standing       boolean NOT NULL DEFAULT true,
    PRIMARY KEY (ledger_key, position)
);
COMMENT ON TABLE claim_conflicts IS 'Pairs of standing claims of one ledger entry with overlapping days and ranges that do not meet.';
COMMENT ON COLUMN claim_conflicts.ledger_key IS 'The ledger entry.';
COMMENT ON COLUMN claim_conflicts.position IS 'Number of the pair in the entry, from 1.';
COMMENT ON COLUMN claim_conflicts.claim_id IS 'One claim.';
COMMENT ON COLUMN claim_conflicts.other_claim_id IS 'The other claim.';
COMMENT ON COLUMN claim_conflicts.reason IS 'The two values, their sources and the days that overlap.';
COMMENT ON COLUMN claim_conflicts.standing IS 'False once the entry has fewer conflicts, because claims were retracted.';
