// The loader's pure half: what is read from the files, or typed by the playbook editor, is checked here before it counts.
import { Compile, type Validator } from 'typebox/compile'
import { compileCalendar } from '#kernel/calendar.ts'
import { type Problem, refuse } from '#kernel/problem.ts'
import { faultOfAppraisal } from './check-appraisal.ts'
import { faultOfStandard } from './check-assessment.ts'
import { faultOfScheme } from './check-contest.ts'
import { calendarOn, overlapping } from './rules.ts'
import {
  ALARM_KINDS,
  type AlarmRule,
  DECISION_STEPS,
  type DecisionStep,
  FAMILIES,
  type Family,
  families,
  LIMIT_KEYS,
  type Playbook,
  type PowerRule,
  type PowerStep,
  PROJECT_ACTS,
  RETURN_COLUMNS,
  type Rule,
  ruleOf,
  WARNING_KINDS,
  type WarningRule,
} from './schema.ts'

const compiled = new Map<Family, Validator>()

function checkOf(family: Family): Validator {
  const check = compiled.get(family) ?? Compile(ruleOf(families[family]))
  compiled.set(family, check)
  return check
}

const malformed = (field: string, why: string): Problem =>
  refuse('playbook.malformed', 422, { field, params: { why: why.slice(0, 200) } })

const isDay = (date: string): boolean => {
  const ms = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date)
}

/** One row against its family's shape and its own dates. @throws Problem `playbook.malformed` 422, field `family/key` */
export function parseRule<F extends Family>(family: F, row: unknown): Playbook[F][number] {
  const check = checkOf(family)
  const fits: boolean = check.Check(row)
  if (!fits) {
    const [error] = check.Errors(row)
    const key = typeof row === 'object' && row !== null && 'key' in row ? String(row.key) : '?'
    throw malformed(`${family}/${key}`, `${error?.instancePath ?? ''} ${error?.message ?? ''}`)
  }
  const rule = row as Playbook[F][number] // Just checked against the shape of F.
  const days = [rule.validFrom, ...(rule.validTo === undefined ? [] : [rule.validTo])]
  if (!days.every(isDay)) throw malformed(`${family}/${rule.key}`, `no such day: ${days.join(', ')}`)
  if (rule.validTo !== undefined && rule.validTo <= rule.validFrom)
    throw malformed(`${family}/${rule.key}`, 'ends before it begins')
  return rule
}

function parseFamily<F extends Family>(family: F, rows: unknown): Playbook[F] {
  if (!Array.isArray(rows) || rows.length === 0) throw malformed(family, 'no rows')
  const rules = rows.map((row) => parseRule(family, row)) as Playbook[F] // A list of F's rules is F's list.
  const twice = overlapping(rules)
  if (twice.length > 0) throw malformed(`${family}/${twice[0]}`, 'two rows hold on one day')
  return rules
}

const keysOf = (rows: readonly Rule<unknown>[]): Set<string> => new Set(rows.map((rule) => rule.key))

/** Who may not be named has no column for names, and what must be reconciled has the parts to reconcile. */
function checkCatalogue(rules: Playbook['disclosure-catalogue']): void {
  for (const { key, body } of rules) {
    const where = `disclosure-catalogue/${key}`
    const types = body.tables.flatMap((table) => table.columns.map((column) => column.type))
    if (body.names === 'none' && types.some((type) => type === 'person' || type === 'payee'))
      throw malformed(where, 'names none, but a column for names')
    const parts: (string | undefined)[] = [...body.tables, ...body.figures].map((one) => one.part)
    const missing = (['accounts', 'income', 'expense', 'opening', 'ledger'] as const).find(
      (part) => !parts.includes(part),
    )
    if (body.books && missing) throw malformed(where, `books without ${missing}`)
    if ((body.frequency === 'event') === (body.deadline.from === 'period-end'))
      throw malformed(where, 'the deadline does not fit the frequency')
  }
}

const NEEDED: readonly DecisionStep[] = [
  'convened',
  'rolled',
  'counted',
  'recorded',
  'published',
  'completed',
  'outcome-published',
]

/** Steps in their one order, none of the needed left out; nobody both may decide and may not. */
function checkProcedures(playbook: Playbook): void {
  const organs = keysOf(playbook['decision-organs'])
  for (const { key, body } of playbook['decision-procedures']) {
    const where = `decision-procedures/${key}`
    const places = body.steps.map(({ verb }) => DECISION_STEPS.indexOf(verb))
    if (places.some((place, i) => i > 0 && place <= (places[i - 1] ?? 0))) throw malformed(where, 'steps out of order')
    const missing = NEEDED.find((verb) => !body.steps.some((step) => step.verb === verb))
    if (missing) throw malformed(where, `no step ${missing}`)
    const refused = new Set<string>(body.refused.map(({ organ }) => organ))
    for (const { organ } of body.organs) {
      if (!organs.has(organ)) throw malformed(where, `no organ ${organ}`)
      if (refused.has(organ)) throw malformed(where, `${organ} both may and may not`)
    }
  }
}

/** Every flow ends with its publication, names each step once, and asks only for decisions that there are. */
function checkPowers(playbook: Playbook): void {
  const kinds = keysOf(playbook['decision-procedures'])
  for (const { key, body } of playbook.powers) {
    const where = `powers/${key}`
    const { steps } = body
    if (new Set(steps.map((step) => step.key)).size !== steps.length) throw malformed(where, 'a step twice')
    const published = steps.filter(({ act }) => act === 'published')
    if (published.length !== 1 || steps.at(-1) !== published[0]) throw malformed(where, 'publication is not the end')
    for (const step of steps) checkStep(where, step, body, kinds)
    checkWorks(where, body)
  }
}

/** Works go in their one order, and no money moves before decision, acceptance and settlement. */
function checkWorks(where: string, { works, sort, steps }: PowerRule): void {
  const order: readonly string[] = PROJECT_ACTS
  const places = steps.map(({ act }) => order.indexOf(act)).filter((place) => place >= 0)
  if ((works === undefined) !== (places.length === 0) || (works === undefined) === (sort === 'project'))
    throw malformed(where, 'works, their steps and their sort belong together')
  if (places.some((place, i) => place !== i) || (works && places.length < PROJECT_ACTS.length))
    throw malformed(where, 'steps of works out of order')
  const decided = steps.findIndex(({ act, from_cents }) => act === 'decided' && from_cents === undefined)
  if (works && (decided === -1 || decided > steps.findIndex(({ act }) => act === 'budgeted')))
    throw malformed(where, 'works without a decision before their budget')
}

function checkStep(where: string, step: PowerStep, body: PowerRule, kinds: Set<string>): void {
  const { act, actor, key } = step
  const missing = step.kinds?.find((kind) => !kinds.has(kind))
  if (missing) throw malformed(where, `no procedure ${missing}`)
  if ((act === 'decided') !== (step.kinds !== undefined)) throw malformed(where, `${key}: decisions belong to decided`)
  const hangs = step.publicity_days !== undefined
  if (act === 'announced' ? !hangs && !body.works : hangs)
    throw malformed(where, `${key}: days of publicity belong to announced`)
  if (act === 'countersigned' && actor !== 'committee') throw malformed(where, `${key}: not the committee’s`)
  const byAmount = step.from_cents !== undefined || step.below_cents !== undefined
  if (byAmount && !body.asks_amount) throw malformed(where, `${key}: no amount to go by`)
}

/** A kind of warning gets the numbers that it reads, all of them and no other. */
function checkWarnings(playbook: Playbook): void {
  for (const { key, body } of playbook['warning-rules']) checkWarning(key, body)
}

/** @throws Problem `playbook.malformed` 422 */
export function checkWarning(key: string, { kind, params, says }: Pick<WarningRule, 'kind' | 'params' | 'says'>): void {
  checkNumbers(`warning-rules/${key}`, kind, WARNING_KINDS[kind], params, says)
}

function checkNumbers(
  where: string,
  kind: string,
  numbers: readonly string[],
  params: object,
  says: WarningRule['says'],
): void {
  const given = Object.keys(params).toSorted().join(', ')
  const needed = numbers.toSorted().join(', ')
  if (given !== needed) throw malformed(where, `${kind} reads ${needed || 'no number'}, not ${given || 'none'}`)
  const unknown = [...says.zh.matchAll(/\{(\w+)\}/g), ...says.en.matchAll(/\{(\w+)\}/g)].find(
    ([, name = '']) => !(name in params),
  )
  if (unknown) throw malformed(where, `its words name ${unknown[0]}`)
}

/** The same of alarms, and the kinds of matter that they count are there. */
function checkAlarms(playbook: Playbook): void {
  const kinds = keysOf(playbook['matter-kinds'])
  for (const { key, body } of playbook['alarm-rules']) {
    checkAlarm(key, body)
    const missing = body.kinds?.find((kind) => !kinds.has(kind))
    if (missing) throw malformed(`alarm-rules/${key}`, `no kind ${missing}`)
  }
}

/** @throws Problem `playbook.malformed` 422 */
export const checkAlarm = (key: string, { kind, params, says }: Pick<AlarmRule, 'kind' | 'params' | 'says'>): void =>
  checkNumbers(`alarm-rules/${key}`, kind, ALARM_KINDS[kind], params, says)

/** Every fund rests on something that there is, sums of any size find their approvers, and the file has what a payment needs. */
function checkFunds(playbook: Playbook): void {
  const decisions = keysOf(playbook['decision-procedures'])
  const powers = keysOf(playbook.powers)
  for (const { key, body } of playbook['fund-kinds']) {
    const where = `fund-kinds/${key}`
    const missing = body.kinds.find((kind) => !decisions.has(kind)) ?? body.powers.find((power) => !powers.has(power))
    if (missing) throw malformed(where, `no ${missing}`)
    if (body.grounds.includes('decision') && body.kinds.length === 0) throw malformed(where, 'which decisions?')
    if (body.grounds.includes('item') && body.powers.length === 0) throw malformed(where, 'items of which powers?')
  }
  if (playbook['spending-bands'].every(({ body }) => body.below_cents !== undefined))
    throw malformed('spending-bands/?', 'nobody approves the largest sums')
  for (const { key, body } of playbook['bank-files']) {
    const has = (keys: readonly string[], all: readonly { key: string }[]) =>
      keys.every((one) => all.filter((column) => column.key === one).length === 1)
    if (!has(['batch', 'number', 'name', 'account', 'yuan'], body.columns) || !has(RETURN_COLUMNS, body.returned))
      throw malformed(`bank-files/${key}`, 'a column is missing or there twice')
  }
}

function checkStandards(playbook: Playbook): void {
  for (const { key, body } of playbook['assessment-standards']) {
    const fault = faultOfStandard(body)
    if (fault) throw malformed(`assessment-standards/${key}`, fault)
  }
  for (const { key, body } of playbook['appraisal-rules']) {
    const fault = faultOfAppraisal(body)
    if (fault) throw malformed(`appraisal-rules/${key}`, fault)
  }
  for (const { key, body } of playbook['contest-schemes']) {
    const fault = faultOfScheme(body, playbook['contest-bans'])
    if (fault) throw malformed(`contest-schemes/${key}`, fault)
  }
}

/** What property may rest on is there: letting and disposal both have a row. */
function checkGrounds(playbook: Playbook): void {
  const decisions = keysOf(playbook['decision-procedures'])
  const powers = keysOf(playbook.powers)
  for (const { key, body } of playbook['asset-grounds']) {
    const missing = body.kinds.find((kind) => !decisions.has(kind)) ?? body.powers.find((power) => !powers.has(power))
    if (missing) throw malformed(`asset-grounds/${key}`, `no ${missing}`)
  }
  for (const key of ['let', 'disposed'])
    if (!playbook['asset-grounds'].some((rule) => rule.key === key)) throw malformed(`asset-grounds/${key}`, 'missing')
}

/** Rules about posts name bodies and posts that there are. */
function checkPosts(playbook: Playbook): void {
  for (const { key, body } of playbook['post-rules'])
    for (const side of body.between) {
      const found = playbook['village-bodies'].filter((one) => one.key === side.body)
      const missing = side.posts?.find((post) => !found.some((one) => one.body.posts.some((is) => is.key === post)))
      if (found.length === 0 || missing !== undefined)
        throw malformed(`post-rules/${key}`, `no ${side.body} ${missing ?? ''}`)
    }
}

function checkReferences(playbook: Playbook): void {
  checkCatalogue(playbook['disclosure-catalogue'])
  checkProcedures(playbook)
  checkPowers(playbook)
  checkWarnings(playbook)
  checkAlarms(playbook)
  checkFunds(playbook)
  checkStandards(playbook)
  checkPosts(playbook)
  checkGrounds(playbook)
  const groups = keysOf(playbook['matter-groups'])
  const departments = keysOf(playbook.departments)
  for (const { key, body } of playbook['matter-kinds']) {
    if (!groups.has(body.group)) throw malformed(`matter-kinds/${key}`, `no group ${body.group}`)
    if (!departments.has(body.usualLead)) throw malformed(`matter-kinds/${key}`, `no department ${body.usualLead}`)
  }
  const limits = keysOf(playbook.limits)
  for (const key of LIMIT_KEYS) if (!limits.has(key)) throw malformed(`limits/${key}`, 'missing')
  for (const { key, body } of playbook.contacts) {
    if ((body.phone === undefined) === (body.pattern === undefined))
      throw malformed(`contacts/${key}`, 'either phone or pattern')
  }
}

/** All families, by name of family. Either every rule is good or none counts. @throws Problem `playbook.malformed` 422 */
export function parsePlaybook(files: Record<string, unknown>): Playbook {
  const parsed = FAMILIES.map((family) => [family, parseFamily(family, files[family])] as const)
  const playbook = Object.fromEntries(parsed) as Playbook // Every family is there, each with its own rules.
  checkReferences(playbook)
  compileCalendar(calendarOn(playbook, '9999-12-31'))
  return playbook
}
