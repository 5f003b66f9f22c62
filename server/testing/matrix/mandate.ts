import type { Lines } from './rule.ts'

/** Somebody acts for a resident: the agent acts, an office that did not act asks whether people are content. */
const ACTS = {
  takings: 'agent',
  declinations: 'agent',
  deeds: 'agent',
  closings: 'agent',
  ratings: 'independent',
} as const

const acts = (prefix: string): Lines =>
  Object.fromEntries(
    Object.entries(ACTS).map(([resource, power]) => [
      `POST ${prefix}/mandates/:id/${resource}`,
      `mandate-act:${power}`,
    ]),
  )

export const mandateLines: Lines = {
  'GET /api/v1/mandates': 'mandate-list',
  'POST /api/v1/mandates': ['mandate-give', { body: { matter: ':id' } }],
  'GET /api/v1/mandates/:id': 'mandate-read',
  ...acts('/api/v1'),
  'POST /api/v1/receipts/:receipt/mandates': 'by-secret',
  'POST /api/v1/receipts/:receipt/mandate-revocations': 'by-secret',
  'POST /api/v1/receipts/:receipt/mandate-ratings': 'by-secret',
  'GET /r/:receipt/mandate': 'by-secret',
  'POST /r/:receipt/mandate': 'by-secret',
  'POST /r/:receipt/mandate/revocations': 'by-secret',
  'POST /r/:receipt/mandate/ratings': 'by-secret',
  'GET /desk/mandates': 'mandate-list',
  'GET /desk/mandates/repeats': 'mandate-list',
  'GET /desk/mandates/new': ['mandate-give', { query: 'matter=:id' }],
  'POST /desk/mandates/new': ['mandate-give', { query: 'matter=:id' }],
  'GET /desk/mandates/:id': 'mandate-read',
  'GET /desk/mandates/:id/paper': 'mandate-read',
  ...acts('/desk'),
}
