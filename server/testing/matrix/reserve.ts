import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const TOWN = 'only:town-officer,town-leader,organiser'

const recruitmentActs = (base: string): Lines => ({
  [`POST ${base}/:id/lists`]: 'reserve-act:town',
  [`POST ${base}/:id/answers`]: 'reserve-act:organiser',
  [`POST ${base}/:id/confirmations`]: 'reserve-act:town',
  [`POST ${base}/:id/droppings`]: 'reserve-act:town',
})
const acts = (base: string): Lines => ({
  ...Object.fromEntries(
    ['admissions', 'refusals', 'scores', 'withdrawals', 'growth', 'outcomes'].map((one) => [
      `POST ${base}/:id/${one}`,
      'reserve-act:town' as const,
    ]),
  ),
  [`POST ${base}/:id/checks`]: 'reserve-act:check',
  [`POST ${base}/:id/contracts`]: 'reserve-act:village',
  [`POST ${base}/:id/mentors`]: 'reserve-act:village',
})

/** Recruitments are public; the register is read by the organisation department, the town, and the village once there is a list. */
export const reserveLines: Lines = {
  'GET /api/v1/recruitments': 'open',
  'GET /api/v1/recruitments/:id': 'open',
  'POST /api/v1/recruitments': 'only:town-officer',
  'POST /api/v1/recruitments/:id/objections': 'open',
  'POST /api/v1/recruitments/:id/applications': 'villager',
  'POST /api/v1/recruitments/:id/taken-applications': ['disclosure-act:town', { body: { village: GUIHUA } }],
  'GET /api/v1/recruitments/:id/desk': 'reserve-town',
  'GET /api/v1/reserves': 'reserve-list',
  'GET /api/v1/reserves/:id': 'reserve-read',
  'GET /recruitments': 'open',
  'GET /recruitments/:id': 'open',
  'POST /recruitments/:id/objections': 'open',
  'GET /recruitments/:id/apply': 'villager',
  'POST /recruitments/:id/applications': 'villager',
  'GET /reserve-applications': 'open',
  'GET /desk/recruitments': TOWN,
  'GET /desk/recruitments/new': 'only:town-officer',
  'POST /desk/recruitments': 'only:town-officer',
  'GET /desk/recruitments/:id': 'reserve-town',
  'POST /desk/recruitments/:id/applications': 'reserve-act:town',
  'GET /desk/reserves': 'reserve-list',
  'GET /desk/reserves/:id': 'reserve-read',
  ...recruitmentActs('/api/v1/recruitments'),
  ...recruitmentActs('/desk/recruitments'),
  ...acts('/api/v1/reserves'),
  ...acts('/desk/reserves'),
}
