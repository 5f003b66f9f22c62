import type { Lines } from './rule.ts'

/** The command centre and the numbers. */
export const commandLines: Lines = {
  'GET /api/v1/map': 'signed-in',
  'GET /api/v1/command': 'only:centre-officer,town-officer,town-leader',
  'GET /command': 'only:centre-officer,town-officer,town-leader',
  'GET /api/v1/statistics': 'open',
  'GET /api/v1/statistics/table': 'open',
  'GET /numbers': 'open',
  'GET /t/:code/numbers': 'open',
  'GET /v/:code/numbers': 'open',
}
