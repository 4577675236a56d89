SELECT json_build_object(
    'dead_letter_id', d.dead_letter_id, 'stage', d.stage, 'reason', d.reason, 'detail', d.detail, 'place', d.place,
    'source', d.source, 'provider_id', d.provider_id, 'content_type', d.content_type, 'total_bytes', d.total_bytes,
    'arrived_at', d.arrived_at)
FROM dead_letter_list d
ORDER BY d.arrived_at DESC, d.place, d.dead_letter_id
LIMIT ? OFFSET ?
