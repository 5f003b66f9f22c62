import type { Lines } from './rule.ts'

const READS = 'only:village-cadre,town-officer,town-leader,centre-officer' as const
const OFFICES = 'only:town-officer,centre-officer' as const

/** Reports: read by desks with a territory, drafted and released by the offices of towns and the county. */
export const reportLines: Lines = {
  'GET /api/v1/reports': READS,
  'GET /api/v1/reports/figures': READS,
  'POST /api/v1/reports': OFFICES,
  'POST /api/v1/reports/:id/releases': 'report-release',
  'GET /desk/reports': READS,
  'POST /desk/reports': OFFICES,
  'GET /desk/reports/shown': READS,
  'GET /desk/reports/shown.pdf': READS,
  'GET /desk/reports/shown.docx': READS,
  'GET /desk/reports/:id': 'report-read',
  'POST /desk/reports/:id/releases': 'report-release',
  'GET /desk/reports/:id/paper.pdf': 'report-read',
  'GET /desk/reports/:id/paper.docx': 'report-read',
}
