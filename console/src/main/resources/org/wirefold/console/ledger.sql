SELECT json_build_object(
    'ledger_key', l.ledger_key, 'force', l.force, 'theatre', l.theatre, 'claims', l.claims, 'outlets', l.outlets,
    'current_surface', l.current_surface, 'current_value', l.current_value, 'current_op', l.current_op,
    'current_min', l.current_min, 'current_max', l.current_max, 'current_as_of', l.current_as_of,
    'current_source', l.current_source, 'current_speaker', l.current_speaker, 'previous_value', l.previous_value,
    'previous_as_of', l.previous_as_of, 'change', l.change, 'planned_surface', l.planned_surface,
    'planned_value', l.planned_value, 'planned_op', l.planned_op, 'planned_min', l.planned_min,
    'planned_max', l.planned_max, 'planned_as_of', l.planned_as_of, 'planned_source', l.planned_source,
    'planned_speaker', l.planned_speaker, 'conflicts', l.conflicts,
    'every_claim', coalesce((
        SELECT json_agg(json_build_object(
            'surface', c.surface, 'value', c.value, 'min', c.min, 'max', c.max, 'status', c.status, 'change', c.change,
            'kind', c.kind, 'unit', c.unit, 'negated', c.negated, 'as_of', c.as_of, 'source', c.source, 'title', c.title,
            'url', c.url, 'speaker', c.speaker, 'copies', c.copies
        ) ORDER BY c.as_of NULLS LAST, c.sequence, c.claim_id)
        FROM ledger_claims c
        WHERE c.ledger_key = l.ledger_key
    ), '[]'),
    'every_conflict', coalesce((
        SELECT json_agg(json_build_object(
            'surface', c.surface, 'source', c.source, 'other_surface', c.other_surface, 'other_source', c.other_source,
            'reason', c.reason
        ) ORDER BY c.claim_id, c.other_claim_id)
        FROM ledger_conflicts c
        WHERE c.ledger_key = l.ledger_key
    ), '[]'))
FROM ledger l
ORDER BY l.force IS NULL OR l.theatre IS NULL, l.conflicts > 0 DESC, l.claims DESC, l.ledger_key
LIMIT ? OFFSET ?
