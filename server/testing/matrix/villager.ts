import type { Lines } from './rule.ts'

/** Villagers' own pages. */
export const villagerLines: Lines = {
  'GET /': 'open',
  'GET /misconduct': 'open',
  'GET /privacy': 'open',
  'GET /help': 'open',
  'GET /feedback': 'open',
  'GET /v/:code': 'open',
  'GET /v/:code/misconduct': 'open',
  'GET /v/:code/poster': 'open',
  'GET /v/:code/poster.pdf': 'open',
}
