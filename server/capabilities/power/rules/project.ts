import type { PROJECT_ACTS } from '#capabilities/playbook/schema.ts'
import { refuse } from '#kernel/problem.ts'
import type { ProjectState } from '../shapes/project.ts'
import type { ActionData, ItemState } from '../shapes/vocabulary.ts'

const PERMILLE = 1000
const incomplete = () => refuse('power.incomplete', 422)

type Change = Partial<ItemState>
export type ProjectAct = (typeof PROJECT_ACTS)[number]
type Effect = (before: ItemState, project: ProjectState, data: ActionData) => Change

const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw incomplete()
  return value
}
const on = (project: ProjectState, change: Partial<ProjectState>): Change => ({ project: { ...project, ...change } })

/** A budget over what was asked for or decided goes back to the meeting. */
const budgeted: Effect = ({ amountCents, decision }, project, { budgetCents, lines, tender }) => {
  const cents = given(budgetCents)
  if (amountCents !== undefined && cents > amountCents) throw refuse('power.over-amount', 422, { field: 'lines' })
  if (decision?.amountCents !== undefined && cents > decision.amountCents)
    throw refuse('power.over-decision', 422, { field: 'lines' })
  return on(project, { budgetCents: cents, lines: given(lines), tender: given(tender) })
}

const quoted: Effect = (_, project, { bids }) => {
  const { bids_least } = given(project.tender)
  const suppliers = new Set(given(bids).map(({ supplier }) => supplier))
  if (suppliers.size < given(bids).length) throw refuse('power.bid-twice', 422, { field: 'bids' })
  if (suppliers.size < bids_least) throw refuse('power.few-bids', 422, { field: 'bids', params: { least: bids_least } })
  return on(project, { bids: given(bids) })
}

/** Not the lowest may win, but not without a reason that everybody reads. */
const awarded: Effect = (_, project, { supplier, related = 0, text }) => {
  const bids = given(project.bids)
  const award = bids.find((bid) => bid.supplier === supplier)
  if (!award) throw refuse('power.no-bid', 422, { field: 'supplier' })
  if (award.cents > given(project.budgetCents)) throw refuse('power.over-budget', 422, { field: 'supplier' })
  if (bids.some(({ cents }) => cents < award.cents) && text === undefined)
    throw refuse('power.not-lowest', 422, { field: 'text' })
  return on(project, { award, related })
}

const contracted: Effect = (_, project, { contractCents, days }) => {
  if (given(contractCents) > given(project.award).cents) throw refuse('power.over-award', 422, { field: 'amountCents' })
  return on(project, { contractCents: given(contractCents), days: given(days) })
}

const started: Effect = (_, project, { startedOn, finishBy }) =>
  on(project, { startedOn: given(startedOn), finishBy: given(finishBy) })

/** Those who do not agree have it repaired and inspected again. */
const inspected: Effect = (_, project, { agrees, inspectedOn, people = 0, inFavour = 0 }) => {
  if (people < 1 || inFavour > people) throw refuse('power.people', 422, { field: 'inFavour' })
  if (given(agrees) && inFavour * 2 <= people) throw refuse('power.not-accepted', 422, { field: 'inFavour' })
  const inspections = project.inspections + 1
  return on(project, given(agrees) ? { inspections, inspectedOn: given(inspectedOn) } : { inspections })
}

const settled: Effect = (_, project, { settledCents }) => {
  const most = given(project.contractCents) + project.changeCents
  if (given(settledCents) > most) throw refuse('power.over-contract', 422, { field: 'amountCents' })
  const retainedCents = Math.floor((given(settledCents) * project.works.retention_permille) / PERMILLE)
  return on(project, { settledCents: given(settledCents), retainedCents })
}

/** No decision, no acceptance, no money: whatever the flow says. */
function requireGrounds({ decision }: ItemState, { inspectedOn, settledCents }: ProjectState): number {
  if (!decision || inspectedOn === undefined || settledCents === undefined) throw refuse('power.no-grounds', 409)
  return settledCents
}

const paid: Effect = (before, project, { payment, until }) => {
  const cents = requireGrounds(before, project) - (project.retainedCents ?? 0)
  if (given(payment).cents !== cents || project.paidCents > 0) throw refuse('power.wrong-sum', 422)
  return { ...on(project, { paidCents: cents }), ...(until === undefined ? {} : { waitUntil: until }) }
}

const returned: Effect = (before, project, { payment }) => {
  const settledCents = requireGrounds(before, project)
  const cents = settledCents - project.paidCents
  if (project.paidCents === 0 || given(payment).cents !== cents) throw refuse('power.wrong-sum', 422)
  return on(project, { paidCents: settledCents })
}

const effects: Record<ProjectAct, Effect> = {
  budgeted,
  quoted,
  awarded,
  contracted,
  started,
  inspected,
  settled,
  paid,
  returned,
}

/** What a step of works changes. @throws Problem 422 or 409 when a sum, a bid or a ground is not there */
export function ofProject(act: ProjectAct, before: ItemState, data: ActionData): Change {
  if (!before.project) throw refuse('power.incomplete', 422)
  return effects[act](before, before.project, data)
}

/** More or less work while it is built; over the limit only with another decision. */
export function changed(before: ItemState, { changeCents, decision }: ActionData): ItemState {
  const { project } = before
  if (!project?.startedOn || project.inspectedOn !== undefined) throw refuse('power.no-change-now', 409)
  const changeSum = project.changeCents + given(changeCents)
  const limit = (given(project.contractCents) * project.works.change_permille) / PERMILLE
  if (changeSum > limit && !decision)
    throw refuse('power.change-limit', 422, {
      field: 'decision',
      params: { percent: project.works.change_permille / 10 },
    })
  return { ...before, project: { ...project, changes: project.changes + 1, changeCents: changeSum } }
}
