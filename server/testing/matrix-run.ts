import {
  CallBody,
  CloseBody,
  CONSULTATION_ACTS,
  ConsultBody,
  DrawBody,
  HANDOVER_ACTS,
  HandBody,
  TICKET_ACTS,
  WindowBody,
} from '#capabilities/counter/schema.ts'
import { DISCLOSURE_ACTS, RemarkAnswer, RequestBody } from '#capabilities/disclosure/schema.ts'
import { ACTS as DISPUTE_ACTS, RegisterBody as DisputeBody } from '#capabilities/dispute/schema.ts'
import { DESK_ACTS } from '#capabilities/matter/schema.ts'
import { ACTS as PETITION_ACTS } from '#capabilities/petition/schema.ts'
import { newId } from '#kernel/id.ts'
import type { BookedRoute } from '#platform/http/route-book.ts'
import type { TestCounty } from './county.ts'
import { FORM_TYPE, formOf } from './form.ts'
import type { Case, Cases } from './matrix-cases.ts'
import { reaches, relationOf, type Verdict, type Visitor, verdict } from './matrix-oracle.ts'
import { MATRIX, type Row, type Rule } from './matrix-table.ts'
import { neverCommit, watchForUnaudited } from './never-commit.ts'
import { type Schema, sampleOf } from './sample.ts'
import { accountId, GUIHUA, PEOPLE, SHOUCHANG } from './world.ts'

const VISITORS: readonly Visitor[] = [...PEOPLE, 'villager', 'anonymous']
export const keyOf = ({ method, url }: Pick<BookedRoute, 'method' | 'url'>): string => `${method} ${url}`
const ruleOf = (row: Row): Rule => (typeof row === 'string' ? row : row[0])
const onMatter = (rule: Rule): boolean =>
  /^(report$|matter-(read|phone|act)|petition-register|mandate-give|dispute-register)/.test(rule)
/** Reads alone are held to the oracle when one of the two layers is off. */
const isAskedOfAll = (route: BookedRoute, rule: Rule): boolean =>
  onMatter(rule) && rule !== 'report' && !isActPage(route, rule)
/** The pages of the desks do what the API does; two stands are enough for each, drawing a page takes its time. */
const isActPage = (route: BookedRoute, rule: Rule): boolean =>
  rule.startsWith('matter-act') && !route.url.startsWith('/api/')
/** What is open to all shows each the same: once all were asked, two tell whether it stands on one layer alone. */
const askersOf = (rule: Rule, readsOnly: boolean): readonly Visitor[] =>
  readsOnly && rule === 'open' ? VISITORS.filter((one) => one === 'anonymous' || one === PEOPLE[0]) : VISITORS
const isRead = (route: BookedRoute, rule: Rule): boolean => route.method === 'GET' || rule === 'matter-phone'

export interface Outcome {
  asked: number
  relations: Set<string>
  wrongAllows: string[]
  wrongDenies: string[]
  /** Changes that would have been committed without a line in the audit. */
  unaudited: string[]
}

/** Every route × visitor × matter, each answer held against the oracle. */
export async function runMatrix(county: TestCounty, cases: Cases, readsOnly: boolean): Promise<Outcome> {
  const { pool } = county.floor.database
  neverCommit(pool)
  const unaudited = watchForUnaudited(pool)
  const outcome: Outcome = { asked: 0, relations: new Set(), wrongAllows: [], wrongDenies: [], unaudited }
  for (const route of county.app.routeBook) {
    const row = MATRIX[keyOf(route)]
    if (row === undefined || (readsOnly && !isRead(route, ruleOf(row)))) continue
    const over = cases.cases.filter(
      (_, i) => i === 0 || isAskedOfAll(route, ruleOf(row)) || (i === 3 && isActPage(route, ruleOf(row))),
    )
    for (const matter of over) {
      const request = requestFor(route, row, matter, cases)
      await Promise.all(
        askersOf(ruleOf(row), readsOnly).map((visitor) =>
          ask(county, route, ruleOf(row), visitor, matter, cases, request, outcome),
        ),
      )
    }
  }
  return outcome
}

interface Asking {
  url: string
  body: object | undefined
}

/** Things of a village by the noun of their addresses. */
const THINGS = {
  teams: 'team',
  stations: 'station',
  halls: 'hall',
  stops: 'stop',
  activities: 'activity',
  honours: 'honour',
  recruitments: 'recruitment',
  reserves: 'reserve',
  practices: 'practice',
  tours: 'tour',
  partnerships: 'partnership',
  charters: 'charter',
  credits: 'credit',
  'credit-members': 'creditMember',
} as const
type Thing = (typeof THINGS)[keyof typeof THINGS]

function thingIn(url: string, ids: Pick<Cases, Thing>): { id?: string } {
  const found = Object.entries(THINGS).find(([plural]) => url.includes(`/${plural}/:id`))
  return found ? { id: ids[found[1]] } : {}
}

/** A valid request: the schema's own sample, the matter at hand and its version. What it does is rolled back. */
function requestFor(
  route: BookedRoute,
  row: Row,
  matter: Case,
  { photo, disclosure, remark, decision, elector, item, petition, warning, fund, payment, asset, ...more }: Cases,
): Asking {
  const { query, body } = typeof row === 'string' ? { query: undefined, body: undefined } : row[1]
  const { params = {}, querystring = {}, body: shape = {} } = (route.schema ?? {}) as Record<string, Schema | undefined>
  const names: Record<string, string> = {
    ...recordOf(params),
    receipt: 'ABCD-EFGH',
    sha256: photo,
    code: GUIHUA,
    month: '2026-09',
    name: 'mark.svg',
    ...(onMatter(ruleOf(row)) ? { id: matter.id } : {}),
    ...(route.url.includes('/disclosures/:id') || route.url.includes('/entries/:id') ? { id: disclosure } : {}),
    ...(route.url.includes('/disclosure-remarks/:id') ? { id: remark } : {}),
    ...thingIn(route.url, more),
    ...(route.url.includes('/deliberations/:id') ? { id: more.topic } : {}),
    ...(route.url.includes('/decisions/:id') ? { id: decision } : {}),
    ...(route.url.includes('/warnings/:id') ? { id: warning } : {}),
    ...(route.url.includes('/power-items/:id') || route.url.includes('/items/:id') ? { id: item } : {}),
    ...(route.url.includes('/petitions/:id') ? { id: petition, kind: 'transfer' } : {}),
    ...(route.url.includes('/workplan/:id') ? { id: more.workplan } : {}),
    ...(route.url.includes('/appraisals/:id') ? { id: more.appraisal } : {}),
    ...(route.url.includes('/appraisal-entries/:id') ? { id: more.entry } : {}),
    ...(/assessments?\/:id/.test(route.url) ? { id: more.assessment } : {}),
    ...(/tickets.:id/.test(route.url) ? { id: more.ticket } : {}),
    ...(route.url.includes('handovers/:id') ? { id: more.handover } : {}),
    ...(route.url.includes('consultations/:id') ? { id: more.consultation } : {}),
    ...(route.url.includes('/disputes/:id') ? { id: more.dispute, kind: 'rights' } : {}),
    ...(route.url.includes('/mediators/:id') ? { id: more.mediator } : {}),
    ...(route.url.includes('/court-hours/:id') ? { id: more.hour } : {}),
    ...(route.url.includes('/reports/:id') ? { id: more.report } : {}),
    ...(route.url.includes('/mandates/:id') ? { id: more.mandate } : {}),
    ...(/contest(s|-rounds)\/:id/.test(route.url)
      ? { id: more.contest, unit: SHOUCHANG, indicator: 'disclosure' }
      : {}),
    ...(route.url.includes('/assets/:id') ? { id: asset } : {}),
    ...(route.url.includes('/funds/:id') ? { id: fund, payment } : {}),
    ...(route.url.includes('/decision-electors/:id') ? { id: elector } : {}),
    ...(route.url.includes('/accounts/:id') ? { id: accountId('grid.peishi') } : {}),
  }
  const named = (text: string): string => text.replaceAll(/:(\w+)/g, (_, name: string) => names[name] ?? '1')
  const asked = query === undefined ? new URLSearchParams(recordOf(neededOf(querystring))).toString() : named(query)
  const url = `${named(route.url)}${asked ? `?${asked}` : ''}`
  if (route.method === 'GET') return { url, body: undefined }
  const act = isActPage(route, ruleOf(row))
    ? actOf(route)
    : (disclosureFormOf(route) ?? petitionFormOf(route) ?? disputeFormOf(route) ?? counterFormOf(route))
  const sent = sampleOf({ type: 'object', ...(act ?? shape) }) as Record<string, unknown>
  for (const [name, value] of Object.entries(body ?? {})) sent[name] = named(String(value))
  // Some ids are of chance alone, in hex.
  if (typeof sent['id'] === 'string' && sent['id'].includes('-')) sent['id'] = newId()
  if (typeof sent['seen'] === 'number') sent['seen'] = matter.version
  return { url, body: act ? typed(sent) : sent }
}

const actOf = ({ url }: BookedRoute): Schema | undefined =>
  DESK_ACTS.find(({ resource }) => url.endsWith(`/${resource}`))?.body

/** The pages about disclosures read their forms by the shapes of the API. */
function disclosureFormOf({ url }: BookedRoute): Schema | undefined {
  if (!url.startsWith('/desk/disclosure')) return undefined
  if (url.endsWith('/disclosure-requests')) return RequestBody
  if (url.endsWith('/answers')) return RemarkAnswer
  return DISCLOSURE_ACTS.find(({ resource }) => url.endsWith(`/${resource}`))?.body
}

/** So do those about petitions. */
function petitionFormOf({ url }: BookedRoute): Schema | undefined {
  if (!url.startsWith('/desk/petitions')) return undefined
  return PETITION_ACTS.find(({ resource }) => url.endsWith(`/${resource}`))?.body
}

/** And those about disputes. */
function disputeFormOf({ url }: BookedRoute): Schema | undefined {
  if (!url.startsWith('/desk/disputes')) return undefined
  if (url.endsWith('/new')) return DisputeBody
  return DISPUTE_ACTS.find(({ resource }) => url.endsWith(`/${resource}`))?.body
}

/** And those of the counter. */
const COUNTER_FORMS: readonly (readonly [string, Schema])[] = [
  ['/desk/counter/tickets', DrawBody],
  ['/desk/counter/calls', CallBody],
  ['/desk/counter/windows', WindowBody],
  ['/desk/counter/window-closings', CloseBody],
  ['/desk/handovers', HandBody],
  ['/desk/consultations', ConsultBody],
  ...TICKET_ACTS.map(({ resource, body }) => [`/desk/counter/tickets/:id/${resource}`, body] as const),
  ...HANDOVER_ACTS.map(({ resource, body }) => [`/desk/handovers/:id/${resource}`, body] as const),
  ...CONSULTATION_ACTS.map(({ resource, body }) => [`/desk/consultations/:id/${resource}`, body] as const),
]
const counterFormOf = ({ url }: BookedRoute): Schema | undefined => COUNTER_FORMS.find(([path]) => path === url)?.[1]

/** As a form says it; photos come as parts of their own. */
const typed = ({ files: _, ...sent }: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(sent).map(([name, value]) => {
      if (typeof value === 'boolean') return [name, value ? 'yes' : 'no']
      return [name, typeof value === 'number' ? String(value) : value]
    }),
  )

/** Filters of lists and the like are left out: a random place in a list is no place in it. */
const neededOf = ({ properties = {}, required = [] }: Schema): Schema => ({
  properties: Object.fromEntries(Object.entries(properties).filter(([name]) => required.includes(name))),
  required,
})

/** A sample of an object of texts, as addresses carry it. */
const recordOf = (schema: Schema): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sampleOf({ type: 'object', ...schema }) as object).map(([name, value]) => [name, String(value)]),
  )

/** Pages take forms, the API takes JSON. */
function sentAs(county: TestCounty, { url }: BookedRoute, token: string | undefined, body: object | undefined) {
  const session = token ? `sid=${token}` : ''
  if (!body || url.startsWith('/api/')) return { headers: { cookie: session }, ...(body ? { payload: body } : {}) }
  const { cookie, payload } = formOf(county, { ...body })
  return { headers: { cookie: `${session}; ${cookie}`, 'content-type': FORM_TYPE }, payload }
}

async function ask(
  county: TestCounty,
  route: BookedRoute,
  rule: Rule,
  visitor: Visitor,
  matter: Case,
  { cases }: Cases,
  request: Asking,
  outcome: Outcome,
): Promise<void> {
  const token =
    typeof visitor === 'string' ? (visitor === 'villager' ? 'test-villager' : undefined) : `test-${visitor.account}`
  const answer = await county.app.inject({
    method: route.method as 'GET',
    url: request.url,
    // Each visitor from an address of their own: rates are another test's matter.
    remoteAddress: `10.0.${VISITORS.indexOf(visitor)}.${outcome.asked % 250}`,
    ...sentAs(county, route, token, request.body),
    payloadAsStream: true,
  })
  const streams = String(answer.headers['content-type']).includes('event-stream')
  const text = streams ? '' : await textOf(answer.stream())
  if (streams) answer.stream().destroy()
  outcome.asked += 1
  const expected = verdict(rule, visitor, matter.facts)
  const name = typeof visitor === 'string' ? visitor : visitor.account
  const relation = typeof visitor === 'string' ? '' : relationOf(visitor.scope, matter.facts.place)
  if (typeof visitor !== 'string' && onMatter(rule)) outcome.relations.add(`${visitor.role} ${relation}`)
  const line = `${keyOf(route)} · ${name} ${relation} · ${onMatter(rule) ? matter.name : ''}: ${answer.statusCode}, not ${expected}`
  // A page that sends the reader elsewhere has shown nothing.
  const sentAway = route.method === 'GET' && answer.statusCode === 303
  const got = sentAway && typeof expected === 'number' ? expected : verdictOf(answer.statusCode)
  if (answer.statusCode >= 500) outcome.wrongDenies.push(line)
  else if (expected === 'answer') return
  else if (expected === 'refuse') {
    if (answer.statusCode < 300) outcome.wrongAllows.push(line)
  } else if (expected === 'allow') {
    // 404 is a fair answer of an open address that names nothing.
    const denied = got === 401 || got === 403 || (got === 404 && onMatter(rule))
    if (denied) outcome.wrongDenies.push(line)
  } else if (got === 'allow') outcome.wrongAllows.push(line)
  else if (got !== expected) outcome.wrongDenies.push(line)
  if (rule === 'matter-list' && expected === 'allow' && typeof visitor !== 'string') {
    for (const one of cases) {
      const shown = text.includes(one.id)
      if (shown === reaches(visitor, one.facts)) continue
      ;(shown ? outcome.wrongAllows : outcome.wrongDenies).push(
        `${line}: “${one.name}” is ${shown ? 'shown' : 'missing'}`,
      )
    }
  }
}

const verdictOf = (status: number): Verdict => (status === 401 || status === 403 || status === 404 ? status : 'allow')

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
