import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

/** The statutory course: offices of towns and of the county, and the unit whose turn it is. */
const ACTS = {
  transfers: 'office',
  directions: 'office',
  objections: 'unit',
  acceptances: 'unit',
  refusals: 'office-or-unit',
  recusals: 'unit',
  'extension-requests': 'unit',
  extensions: 'approve',
  opinions: 'unit',
  deliveries: 'unit',
  'review-requests': 'office',
  withdrawals: 'office',
  lapses: 'oversee',
} as const

const NAMES_A_UNIT: readonly string[] = ['transfers', 'lapses']

const acts = (prefix: string): Lines =>
  Object.fromEntries(
    Object.entries(ACTS).map(([resource, power]) => {
      const body = NAMES_A_UNIT.includes(resource) ? { unit: `${GUIHUA.slice(0, 9)}/town` } : {}
      return [`POST ${prefix}/petitions/:id/${resource}`, [`petition-act:${power}`, { body }]]
    }),
  )

export const petitionLines: Lines = {
  'GET /api/v1/petitions': 'petition-list',
  'POST /api/v1/petitions': ['petition-register', { body: { matter: ':id' } }],
  'GET /api/v1/petitions/:id': 'petition-read',
  ...acts('/api/v1'),
  'POST /api/v1/receipts/:receipt/review-requests': 'by-secret',
  'GET /r/:receipt/petition': 'by-secret',
  'POST /r/:receipt/petition': 'by-secret',
  'GET /desk/petitions': 'petition-list',
  'GET /desk/petitions/new': ['petition-register', { query: 'matter=:id' }],
  'POST /desk/petitions/new': ['petition-register', { query: 'matter=:id' }],
  'GET /desk/petitions/:id': 'petition-read',
  'GET /desk/petitions/:id/papers/:kind.pdf': 'petition-read',
  'GET /desk/petitions/:id/papers/:kind.docx': 'petition-read',
  ...acts('/desk'),
}
