import type { StaffRole } from '#platform/identity/actor.ts'
import type { Power } from './matrix-oracle.ts'
import { GUIHUA } from './world.ts'

/**
 * Who may call a route, in one word; what the word means for each role and territory is in matrix-oracle.ts.
 * `matter-list` must show exactly what is within reach; `matter-desk` is for whoever has casework; `only:` names the roles; `own-session` answers everybody about themselves; `signed-in-again` also asks for the password.
 */
export type Rule =
  | 'open'
  | 'by-secret'
  | 'own-session'
  | 'villager'
  | 'signed-in'
  | 'signed-in-again'
  | 'report'
  | 'matter-list'
  | 'matter-desk'
  | `matter-${'read' | 'phone'}`
  | `matter-act:${Power}`
  | `only:${StaffRole}`
  | `only:${StaffRole},${StaffRole}`

/** A rule, or a rule with what the request needs beyond a valid sample of its own schema. */
export type Row = Rule | [Rule, { query?: string; body?: object }]

/** Every route of the app, one line each: the build fails for a route without a line, and for a line without a route. */
export const MATRIX: Record<string, Row> = {
  'GET /openapi.json': 'open',
  'GET /api': 'open',
  'GET /healthz': 'open',
  'GET /readyz': 'open',
  'GET /metrics': 'open',
  'GET /language': 'open',
  'GET /density': 'open',
  'GET /assets/:name': 'open',

  'GET /api/v1/places/:code': 'open',
  'GET /api/v1/villages/:code/like-matters': 'open',

  'GET /api/v1/statistics': 'open',
  'GET /api/v1/statistics/table': 'open',
  'GET /numbers': 'open',
  'GET /t/:code/numbers': 'open',
  'GET /v/:code/numbers': 'open',
  'GET /log/checkpoint': 'open',
  'GET /log/leaves/:id': 'open',
  'GET /log/policy': 'open',
  'GET /log/tile/*': 'open',
  'GET /log/leaves/:id/first': 'open',
  'GET /log/index': 'open',
  'GET /log/consistency/:from/:to': 'open',
  'GET /log/villages/:code/leaves': 'open',

  'POST /api/v1/photos': 'open',
  'GET /files/:sha256': ['matter-read', { query: 'matter=:id' }],
  'GET /r/:receipt/files/:sha256': 'by-secret',

  'POST /api/v1/matters': ['report', { body: { villageCode: GUIHUA, gridCode: `${GUIHUA}001`, kind: 'other' } }],
  'POST /api/v1/matters/:id/followings': 'open',
  'GET /api/v1/matters': ['matter-list', { query: 'queue=all&limit=200' }],
  'GET /api/v1/matters/found': ['matter-list', { query: `q=${encodeURIComponent('路灯')}` }],
  'GET /desk/events': 'matter-desk',
  'GET /api/v1/matters/counts': 'matter-desk',
  'GET /api/v1/matters/:id': 'matter-read',
  'POST /api/v1/matters/:id/contact-readings': 'matter-phone',
  'POST /api/v1/matters/:id/acceptances': 'matter-act:accepted',
  'POST /api/v1/matters/:id/returns': 'matter-act:returned',
  'POST /api/v1/matters/:id/refusals': 'matter-act:refused',
  'POST /api/v1/matters/:id/assignments': 'matter-act:assigned',
  'POST /api/v1/matters/:id/upward-referrals': 'matter-act:passed-up',
  'POST /api/v1/matters/:id/transfers': 'matter-act:passed-across',
  'POST /api/v1/matters/:id/questions': 'matter-act:asked',
  'POST /api/v1/matters/:id/additions': 'matter-act:added',
  'POST /api/v1/matters/:id/extension-requests': 'matter-act:extension-asked',
  'POST /api/v1/matters/:id/extension-grants': 'matter-act:extension-granted',
  'POST /api/v1/matters/:id/extension-refusals': 'matter-act:extension-declined',
  'POST /api/v1/matters/:id/suspensions': 'matter-act:suspended',
  'POST /api/v1/matters/:id/resumptions': 'matter-act:resumed',
  'POST /api/v1/matters/:id/urgings': 'matter-act:urged',
  'POST /api/v1/matters/:id/notes': 'matter-act:noted',
  'POST /api/v1/matters/:id/answers': 'matter-act:answered',
  'POST /api/v1/matters/:id/handlings': 'matter-act:handled',
  'POST /api/v1/matters/:id/callbacks': 'matter-act:called-back',
  'POST /api/v1/matters/:id/reopenings': 'matter-act:reopened',
  'POST /api/v1/matters/:id/merges': ['matter-act:merged', { body: { into: ':id' } }],
  'POST /api/v1/matters/:id/splits': 'matter-act:split',
  'POST /api/v1/matters/:id/sortings': 'matter-act:sorted',
  'GET /api/v1/receipts/:receipt': 'by-secret',
  'POST /api/v1/receipts/:receipt/additions': 'by-secret',
  'POST /api/v1/receipts/:receipt/sayings': 'by-secret',
  'POST /api/v1/receipts/:receipt/withdrawals': 'by-secret',
  'POST /api/v1/receipts/:receipt/reopenings': 'by-secret',
  'POST /api/v1/receipts/:receipt/urgings': 'by-secret',

  'GET /desk': ['matter-list', { query: 'queue=all' }],
  'GET /desk/matters/:id': 'matter-read',
  'POST /desk/matters/:id/contact-readings': 'matter-phone',
  'POST /desk/matters/:id/acceptances': 'matter-act:accepted',
  'POST /desk/matters/:id/returns': 'matter-act:returned',
  'POST /desk/matters/:id/refusals': 'matter-act:refused',
  'POST /desk/matters/:id/assignments': 'matter-act:assigned',
  'POST /desk/matters/:id/upward-referrals': 'matter-act:passed-up',
  'POST /desk/matters/:id/transfers': 'matter-act:passed-across',
  'POST /desk/matters/:id/questions': 'matter-act:asked',
  'POST /desk/matters/:id/additions': 'matter-act:added',
  'POST /desk/matters/:id/extension-requests': 'matter-act:extension-asked',
  'POST /desk/matters/:id/extension-grants': 'matter-act:extension-granted',
  'POST /desk/matters/:id/extension-refusals': 'matter-act:extension-declined',
  'POST /desk/matters/:id/suspensions': 'matter-act:suspended',
  'POST /desk/matters/:id/resumptions': 'matter-act:resumed',
  'POST /desk/matters/:id/urgings': 'matter-act:urged',
  'POST /desk/matters/:id/notes': 'matter-act:noted',
  'POST /desk/matters/:id/answers': 'matter-act:answered',
  'POST /desk/matters/:id/handlings': 'matter-act:handled',
  'POST /desk/matters/:id/callbacks': 'matter-act:called-back',
  'POST /desk/matters/:id/reopenings': 'matter-act:reopened',
  'POST /desk/matters/:id/merges': ['matter-act:merged', { body: { into: ':id' } }],
  'POST /desk/matters/:id/splits': 'matter-act:split',
  'POST /desk/matters/:id/sortings': 'matter-act:sorted',

  'POST /api/v1/sessions': 'own-session',
  'DELETE /api/v1/sessions/current': 'own-session',
  'POST /api/v1/sessions/current/second-factors': 'by-secret',
  'POST /api/v1/sessions/current/passwords': 'by-secret',
  'GET /api/v1/sessions/current/enrolment': 'by-secret',
  'POST /api/v1/sessions/current/enrolment': 'by-secret',
  'GET /api/v1/sessions': 'signed-in',
  'DELETE /api/v1/sessions/:id': 'signed-in',
  'POST /api/v1/recovery-codes': 'signed-in-again',
  'POST /api/v1/phone-codes': 'open',
  'POST /api/v1/villager-sessions': 'own-session',
  'POST /api/v1/handed-codes': 'only:grid-worker,village-cadre',
  'GET /api/v1/accounts': 'only:system-administrator',
  'GET /api/v1/accounts/:id': 'only:system-administrator',
  'GET /api/v1/messages': 'only:system-administrator',
  'POST /api/v1/accounts': 'only:system-administrator',
  'PATCH /api/v1/accounts/:id': 'only:system-administrator',
  'PUT /api/v1/accounts/:id/disablement': 'only:system-administrator',
  'DELETE /api/v1/accounts/:id/disablement': 'only:system-administrator',
  'POST /api/v1/accounts/:id/password-resets': 'only:system-administrator',
  'POST /api/v1/accounts/:id/second-factor-resets': 'only:system-administrator',
  'PUT /api/v1/accounts/:id/second-factor-resets/:reset/confirmation': 'only:system-administrator',

  'GET /sign-in': 'open',
  'POST /sign-in': 'own-session',
  'POST /sign-out': 'own-session',
  'GET /sign-in/second-factor': 'by-secret',
  'POST /sign-in/second-factor': 'by-secret',
  'GET /sign-in/enrolment': 'by-secret',
  'POST /sign-in/enrolment': 'by-secret',
  'GET /sign-in/password': 'by-secret',
  'POST /sign-in/password': 'by-secret',
  'GET /account': 'signed-in',
  'POST /account/sessions/:id/end': 'signed-in',
  'POST /account/other-sessions-end': 'signed-in',
  'POST /account/password': 'signed-in-again',
  'POST /account/recovery-codes': 'signed-in-again',
  'POST /account/second-factor': 'signed-in',
  'GET /me/sign-in': 'open',
  'POST /me/sign-in': 'open',
  'GET /me/code': 'open',
  'POST /me/code': 'own-session',
  'GET /desk/handed-codes': 'only:grid-worker,village-cadre',
  'POST /desk/handed-codes': 'only:grid-worker,village-cadre',
  'GET /desk/accounts': 'only:system-administrator',
  'GET /desk/messages': 'only:system-administrator',
  'GET /desk/accounts/new': 'only:system-administrator',
  'POST /desk/accounts': 'only:system-administrator',
  'GET /desk/accounts/:id': 'only:system-administrator',
  'GET /desk/accounts/:id/units': 'only:system-administrator',
  'POST /desk/accounts/:id/post': 'only:system-administrator',
  'POST /desk/accounts/:id/disablement': 'only:system-administrator',
  'POST /desk/accounts/:id/enablement': 'only:system-administrator',
  'POST /desk/accounts/:id/second-factor-resets': 'only:system-administrator',
  'POST /desk/accounts/:id/second-factor-resets/:reset/confirmation': 'only:system-administrator',
  'POST /desk/accounts/:id/password-resets': 'only:system-administrator',
}
