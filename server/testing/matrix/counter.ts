import type { Lines } from './rule.ts'

const AT_COUNTER = 'only:town-officer,centre-officer'
const QUEUES = 'only:village-cadre,town-officer,centre-officer'
const READS = 'only:village-cadre,department-officer,town-officer,centre-officer'
const TICKET_ACTS = ['calls', 'diagnoses', 'services', 'misses', 'returns']
/** Solving is the unit's, pushing the procedure the counter's. */
const HANDOVER_ACTS = {
  takings: 'receive',
  answers: 'receive',
  pushes: 'hand',
  'send-backs': 'hand',
  closings: 'hand',
} as const

const tickets = (prefix: string): Lines =>
  Object.fromEntries(TICKET_ACTS.map((resource) => [`POST ${prefix}/:id/${resource}`, 'counter-ticket']))
const handovers = (prefix: string): Lines =>
  Object.fromEntries(
    Object.entries(HANDOVER_ACTS).map(([resource, side]) => [
      `POST ${prefix}/:id/${resource}`,
      `counter-handover:${side}` as const,
    ]),
  )
const consultations = (prefix: string): Lines => ({
  [`POST ${prefix}/:id/minutes`]: 'counter-consultation:hand',
  [`POST ${prefix}/:id/cancellations`]: 'counter-consultation:hand',
})

export const counterLines: Lines = {
  'POST /api/v1/counter-windows': QUEUES,
  'POST /api/v1/counter-window-closings': QUEUES,
  'POST /api/v1/counter-tickets': QUEUES,
  'POST /api/v1/counter-calls': QUEUES,
  'POST /api/v1/counter-handovers': AT_COUNTER,
  'POST /api/v1/counter-consultations': AT_COUNTER,
  ...tickets('/api/v1/counter-tickets'),
  ...handovers('/api/v1/counter-handovers'),
  ...consultations('/api/v1/counter-consultations'),
  'GET /counter/:code': 'open',
  'GET /counter/:code/screen': 'open',
  'GET /desk/counter': QUEUES,
  'POST /desk/counter/tickets': QUEUES,
  'POST /desk/counter/calls': QUEUES,
  'GET /desk/counter/tickets/:id': 'counter-ticket',
  'GET /desk/counter/tickets/:id/slip': 'counter-ticket',
  ...tickets('/desk/counter/tickets'),
  'GET /desk/counter/windows': QUEUES,
  'POST /desk/counter/windows': QUEUES,
  'POST /desk/counter/window-closings': QUEUES,
  'GET /desk/counter/day': AT_COUNTER,
  'GET /desk/handovers': READS,
  'POST /desk/handovers': AT_COUNTER,
  'GET /desk/handovers/:id': 'counter-handover:read',
  ...handovers('/desk/handovers'),
  'POST /desk/consultations': AT_COUNTER,
  'GET /desk/consultations/:id': 'counter-consultation:read',
  ...consultations('/desk/consultations'),
}
