/** What the demonstration writes of each table, in this order. */
export const COLUMNS = {
  incident: [
    ...['county', 'id', 'partner', 'number', 'place_code', 'police_unit', 'kind', 'happened_at', 'happened_on'],
    ...['recorded_at', 'effective', 'first_effective', 'handed', 'version'],
  ],
  incident_fact: [
    ...['county', 'incident_id', 'place_code', 'police_unit', 'seq', 'id', 'verb', 'at', 'by_kind', 'data'],
  ],
} as const
