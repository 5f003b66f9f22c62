import type { Lines } from './rule.ts'

const SEES = 'only:centre-officer,town-officer,town-leader'
const DESKS = 'only:village-cadre,town-officer,town-leader,centre-officer,department-officer,discipline-officer'
const ANSWERS = 'only:centre-officer,town-officer'

/** The command centre, its alarms and the numbers. What is about one alarm is out of everybody's reach here: its own test has the roles. */
export const commandLines: Lines = {
  'GET /api/v1/map': 'signed-in',
  'GET /api/v1/command': SEES,
  'GET /command': SEES,
  'GET /command/wall': SEES,
  'GET /desk/alarms': SEES,
  'GET /api/v1/alarms': SEES,
  'GET /desk/alarms/:id': SEES,
  'GET /api/v1/alarms/:id': SEES,
  'GET /desk/alarms/back-test': ANSWERS,
  'GET /api/v1/alarm-back-tests': [ANSWERS, { query: 'rule=same-kind' }],
  'POST /desk/alarms/:id/acknowledgements': SEES,
  'POST /desk/alarms/:id/closures': SEES,
  'POST /api/v1/alarms/:id/acknowledgements': SEES,
  'POST /api/v1/alarms/:id/closures': SEES,
  'GET /desk/joint-consultations': DESKS,
  'GET /api/v1/joint-consultations': DESKS,
  'GET /desk/joint-consultations/:id': DESKS,
  'GET /api/v1/joint-consultations/:id': DESKS,
  'GET /desk/joint-consultations/new': ANSWERS,
  'POST /desk/joint-consultations': ANSWERS,
  'POST /api/v1/joint-consultations': ANSWERS,
  'POST /desk/joint-consultations/:id/minutes': DESKS,
  'POST /desk/joint-consultations/:id/completions': DESKS,
  'POST /desk/joint-consultations/:id/cancellations': DESKS,
  'POST /api/v1/joint-consultations/:id/minutes': DESKS,
  'POST /api/v1/joint-consultations/:id/completions': DESKS,
  'POST /api/v1/joint-consultations/:id/cancellations': DESKS,
  'GET /api/v1/statistics': 'open',
  'GET /api/v1/statistics/table': 'open',
  'GET /numbers': 'open',
  'GET /t/:code/numbers': 'open',
  'GET /v/:code/numbers': 'open',
}
