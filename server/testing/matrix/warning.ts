import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const IN_GUIHUA = { body: { villageCode: GUIHUA } }
const LATER = { body: { dueOn: '2026-12-24' } }
const SEES = 'only:supervision-member,town-officer,centre-officer,discipline-officer'

/** Warnings: the village answers, the office that the rule names clears; that of the test county is the discipline office's. */
export const warningLines: Lines = {
  'GET /v/:code/steward': 'open',
  'GET /api/v1/villages/:code/steward': 'open',
  'GET /desk/steward': ['disclosure-list', { query: '' }],
  'GET /desk/warnings': 'disclosure-list',
  'GET /desk/warnings/workbook.xlsx': 'disclosure-list',
  'GET /api/v1/warnings': 'disclosure-list',
  'GET /desk/warnings/:id': 'disclosure-read',
  'GET /api/v1/warnings/:id': 'disclosure-read',
  'GET /desk/warnings/back-test': SEES,
  'GET /api/v1/warning-back-tests': [SEES, { query: 'rule=split-works' }],
  'POST /desk/warnings/checks': SEES,
  'POST /api/v1/warning-checks': ['disclosure-act:supervise', IN_GUIHUA],
  'POST /desk/warnings/:id/explanations': 'disclosure-act:write',
  'POST /desk/warnings/:id/rectifications': 'disclosure-act:write',
  'POST /desk/warnings/:id/completions': 'disclosure-act:write',
  'POST /desk/warnings/:id/returns': 'disclosure-act:clear',
  'POST /desk/warnings/:id/verifications': 'disclosure-act:clear',
  'POST /api/v1/warnings/:id/explanations': 'disclosure-act:write',
  'POST /api/v1/warnings/:id/rectifications': ['disclosure-act:write', LATER],
  'POST /api/v1/warnings/:id/completions': 'disclosure-act:write',
  'POST /api/v1/warnings/:id/returns': ['disclosure-act:clear', LATER],
  'POST /api/v1/warnings/:id/verifications': 'disclosure-act:clear',
}
