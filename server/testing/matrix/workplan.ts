import type { Lines } from './rule.ts'

const READ = 'workplan-read'
const acts = (base: string): Lines => ({
  [`POST ${base}/:id/steps`]: 'workplan-part',
  [`POST ${base}/:id/finishings`]: 'workplan-part',
  [`POST ${base}/:id/verifications`]: 'only:centre-officer',
  [`POST ${base}/:id/returns`]: 'only:centre-officer',
  [`POST ${base}/:id/moves`]: 'only:centre-officer',
  [`POST ${base}/:id/droppings`]: 'only:centre-officer',
})

/** The county's work list: read by every desk with casework but the grids', stepped by who leads or helps, verified by the centre. */
export const workplanLines: Lines = {
  'GET /api/v1/workplan': READ,
  'POST /api/v1/workplan': 'only:centre-officer',
  'GET /desk/workplan': READ,
  'GET /desk/workplan/new': 'only:centre-officer',
  'POST /desk/workplan': 'only:centre-officer',
  'GET /desk/workplan/:id': READ,
  ...acts('/api/v1/workplan'),
  ...acts('/desk/workplan'),
}
