import { tiesTo } from '#capabilities/post/index.ts'
import { refuse } from '#kernel/problem.ts'
import { suppliersOf } from '../queries/suppliers.ts'
import {
  type ActionData,
  type Payment,
  type ProjectAct,
  type ProjectState,
  readBids,
  readBudget,
} from '../rules/index.ts'
import type { Given, Reading } from './data.ts'

const need = (field: string) => refuse('validation.required', 400, { field })
const projectOf = ({ state: { project } }: Given): ProjectState => {
  if (!project) throw refuse('power.incomplete', 422)
  return project
}

/** The amount chooses how it is let: the band of today. */
function budget(given: Given): ActionData {
  const { context, body } = given
  if (body.lines === undefined) throw need('lines')
  const { lines, totalCents } = readBudget(body.lines, context.powers.pricesOn(context.today))
  const tender = context.powers.bandFor(projectOf(given).works.tender, totalCents, context.today)
  if (!tender) throw refuse('power.no-band', 422, { field: 'lines' })
  const { key, name, where, bids_least, publicity_days } = tender
  return { lines, budgetCents: totalCents, tender: { key, name, where, bids_least, publicity_days } }
}

/** Only those on the village's register bid. */
async function bids({ context, row, body }: Given): Promise<ActionData> {
  if (body.bids === undefined) throw need('bids')
  const read = readBids(body.bids)
  const known = new Set((await suppliersOf(context, row.village_code)).map(({ name }) => name))
  const stranger = read.find(({ supplier }) => !known.has(supplier))
  if (stranger) throw refuse('power.no-supplier', 422, { field: 'bids', params: { supplier: stranger.supplier } })
  return { bids: read }
}

async function award({ context, row, body: { supplier } }: Given): Promise<ActionData> {
  if (supplier === undefined) throw need('supplier')
  const related = (await tiesTo(context, row.village_code, supplier)).length
  return { supplier, related }
}

function payment(given: Given, of: Payment['of']): Payment {
  const { award: won, settledCents = 0, retainedCents = 0, paidCents } = projectOf(given)
  const cents = of === 'contract' ? settledCents - retainedCents : settledCents - paidCents
  return { payee: won?.supplier ?? '', cents, of }
}

/** What each step of works keeps of its form; days are the county's own, sums are computed and not typed. */
export const PROJECT_READINGS: Record<ProjectAct, Reading> = {
  budgeted: budget,
  quoted: bids,
  awarded: award,
  contracted: ({ body: { amountCents, days } }) => {
    if (amountCents === undefined) throw need('amountCents')
    if (days === undefined) throw need('days')
    return { contractCents: amountCents, days }
  },
  started: (given) => {
    const { powers, now, today } = given.context
    const days = projectOf(given).days ?? 0
    return { startedOn: today, finishBy: powers.dueOn(now.getTime(), { days, unit: 'day' }) }
  },
  inspected: ({ context, body: { people, inFavour, agrees, text } }) => {
    if (people === undefined) throw need('people')
    if (inFavour === undefined) throw need('inFavour')
    if (agrees === undefined) throw need('agrees')
    if (!agrees && text === undefined) throw need('text')
    return { people, inFavour, agrees, ...(agrees ? { inspectedOn: context.today } : {}) }
  },
  settled: ({ body: { amountCents } }) => {
    if (amountCents === undefined) throw need('amountCents')
    return { settledCents: amountCents }
  },
  paid: (given) => {
    const { powers, now } = given.context
    const limit = { days: projectOf(given).works.retention_days, unit: 'day' as const }
    return { payment: payment(given, 'contract'), until: powers.dueOn(now.getTime(), limit) }
  },
  returned: (given) => ({ payment: payment(given, 'retention') }),
}
