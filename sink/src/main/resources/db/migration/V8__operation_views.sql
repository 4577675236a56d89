-- What an operator asks.

CREATE VIEW dead_letters_by_reason AS
SELECT (arrived_at AT TIME ZONE 'UTC')::date AS day, stage, reason, count(*) AS letters, sum(total_bytes) AS total_bytes,
    max(arrived_at) AS latest_at, (array_agg(detail ORDER BY arrived_at DESC, dead_letter_id))[1] AS latest_detail
FROM dead_letters
GROUP BY 1, 2, 3;
COMMENT ON VIEW dead_letters_by_reason IS 'How much input could not be used, per day (UTC), stage and reason?';

CREATE VIEW dead_letters_today AS
SELECT stage, reason, letters, total_bytes, latest_at, latest_detail
FROM dead_letters_by_reason
WHERE day = (now() AT TIME ZONE 'UTC')::date;
COMMENT ON VIEW dead_letters_today IS 'What could not be used today (UTC), by stage and reason?';

CREATE VIEW dead_letter_list AS
SELECT dead_letter_id, stage, reason, detail, place, content_type, source, provider_id, total_bytes, sha256, arrived_at,
    app_version
FROM dead_letters;
COMMENT ON VIEW dead_letter_list IS 'What could not be used, one row each, without the bytes.';

CREATE VIEW alarms AS
SELECT stage, code, severity, detail, subject, happened_at
FROM ops_events
WHERE severity IN ('warning', 'alarm');
COMMENT ON VIEW alarms IS 'What did the programs warn of?';
