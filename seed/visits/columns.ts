/** The tables that the households and visits of the demonstration fill. */
export const COLUMNS = {
  household: [
    ...[
      'county',
      'id',
      'grid_code',
      'door_code',
      'door_text',
      'head_sealed',
      'head_mask',
      'phone_sealed',
      'phone_mask',
    ],
    ...['people', 'lon', 'lat', 'consent', 'consent_on', 'last_visit_at', 'created_at', 'body_hash'],
  ],
  household_fact: [
    ...['county', 'id', 'household_id', 'grid_code', 'field', 'value_sealed', 'value_mask', 'outcome', 'source'],
    ...['stated_at', 'received_at', 'stated_by', 'stated_name', 'body_hash'],
  ],
  household_flag: ['county', 'id', 'household_id', 'grid_code', 'kind', 'cycle_days', 'since'],
  grid_record: [
    ...['county', 'id', 'kind', 'grid_code', 'household_id', 'happened_on', 'device_at', 'device_offset_minutes'],
    ...['app_version', 'received_at', 'source', 'author', 'author_name', 'author_unit', 'outcome', 'text', 'solved'],
    ...['resident_says', 'verdict', 'invalid_why', 'body_hash'],
  ],
  visit_promise: [
    ...['county', 'record_id', 'n', 'grid_code', 'household_id', 'text', 'due_on', 'owner_unit', 'owner_name'],
    ...['done_at', 'done_by'],
  ],
  visit_round: [
    ...[
      'county',
      'id',
      'name',
      'place_code',
      'begins_on',
      'due_on',
      'weekday',
      'created_at',
      'created_by',
      'listed',
      'body_hash',
    ],
  ],
  round_household: ['county', 'round_id', 'household_id', 'grid_code', 'outcome', 'record_id', 'at'],
} as const satisfies Record<string, readonly string[]>
export type VisitTable = keyof typeof COLUMNS
