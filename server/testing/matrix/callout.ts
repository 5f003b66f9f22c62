import type { Lines } from './rule.ts'

const READERS = 'only:grid-worker,village-cadre,town-officer,town-leader'
const CALLERS = 'only:village-cadre,town-officer'

/** Calling a grid worker out. What is about one call-out is out of everybody's reach here: its own test has the roles. */
export const calloutLines: Lines = {
  'GET /api/v1/callouts': READERS,
  'POST /api/v1/callouts': CALLERS,
  'POST /api/v1/callouts/:id/acceptances': READERS,
  'POST /api/v1/callouts/:id/declinations': READERS,
  'POST /api/v1/callouts/:id/completions': READERS,
  'POST /api/v1/callouts/:id/withdrawals': READERS,
  'POST /api/v1/callouts/:id/thanks': READERS,
  'GET /desk/callouts': READERS,
  'GET /desk/callouts/new': CALLERS,
  'POST /desk/callouts': CALLERS,
  'POST /desk/callouts/:id/acts': READERS,
}
