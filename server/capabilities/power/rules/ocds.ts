import type { ProjectState } from '../shapes/project.ts'
import type { ItemState, PowerAction } from '../shapes/vocabulary.ts'

/** What the export needs to know beside the facts of a piece of works. */
export interface Published {
  id: string
  village: { code: string; name: string }
  state: ItemState
  actions: readonly PowerAction[]
}

type Block = Record<string, unknown>
const CENTS = 100
const value = (cents: number) => ({ amount: cents / CENTS, currency: 'CNY' })
const moment = (at_ms: number) => new Date(at_ms).toISOString()
/** A day of the county, as the standard's date and time. */
const dayAt = (day: string) => `${day}T00:00:00+08:00`
const supplierId = (name: string) => `supplier-${name}`
const villageId = (code: string) => `CN-${code}`

/** How the county lets works, in the four words of the standard: who may bid decides. */
const METHODS: Record<string, string> = { village: 'selective', direct: 'limited' }
const methodOf = (key: string): string => METHODS[key.split('-').at(-1) ?? ''] ?? 'open'

/** One piece of works as a release of the Open Contracting Data Standard 1.1: all that is known of it until now. */
export function releaseOf({ id, village, state, actions }: Published, prefix: string): Block | undefined {
  const { project } = state
  const last = actions.at(-1)
  if (!project || !last) return undefined
  const buyer = { id: villageId(village.code), name: village.name }
  const planning = planningOf(state, project)
  return {
    ocid: `${prefix}-${id}`,
    id: `${id}-${state.version}`,
    date: moment(last.at_ms),
    tag: tagsOf(project),
    initiationType: 'tender',
    language: 'zh',
    parties: partiesOf(buyer, project),
    buyer,
    ...(planning ? { planning } : {}),
    tender: tenderOf(id, state, project),
    ...(project.award ? { awards: [awardOf(id, state, project.award, actions)] } : {}),
    ...(project.contractCents === undefined ? {} : { contracts: [contractOf(id, state, project, actions, buyer)] }),
  }
}

const tagsOf = ({ tender, award, contractCents, startedOn }: ProjectState): string[] => [
  'planning',
  ...(tender ? ['tender'] : []),
  ...(award ? ['award'] : []),
  ...(contractCents === undefined ? [] : ['contract']),
  ...(startedOn === undefined ? [] : ['implementation']),
]

function partiesOf(buyer: { id: string; name: string }, { bids = [], award }: ProjectState): Block[] {
  const tenderers = bids.map(({ supplier }) => ({
    id: supplierId(supplier),
    name: supplier,
    roles: supplier === award?.supplier ? ['tenderer', 'supplier', 'payee'] : ['tenderer'],
  }))
  return [{ ...buyer, roles: ['buyer', 'payer'] }, ...tenderers]
}

/** The standard wants no empty block: what is not known yet is left out. */
function planningOf({ amountCents, decision }: ItemState, { budgetCents }: ProjectState): Block | undefined {
  const cents = budgetCents ?? amountCents
  if (!decision && cents === undefined) return undefined
  return {
    budget: {
      ...(decision ? { id: decision.id, description: decision.title } : {}),
      ...(cents === undefined ? {} : { amount: value(cents) }),
    },
  }
}

/** The buyer lets the works itself: the standard names a procuring entity only where it is another one. */
function tenderOf(id: string, { title, stage }: ItemState, project: ProjectState): Block {
  const { tender, bids = [], award, works, budgetCents } = project
  const running = award ? 'complete' : tender ? 'active' : 'planning'
  return {
    id: `${id}-tender`,
    title,
    status: stage === 'stopped' && !award ? 'cancelled' : running,
    mainProcurementCategory: works.tender,
    ...(budgetCents === undefined ? {} : { value: value(budgetCents) }),
    ...(tender ? { procurementMethod: methodOf(tender.key), procurementMethodDetails: tender.name.zh } : {}),
    ...(bids.length > 0
      ? {
          numberOfTenderers: bids.length,
          tenderers: bids.map(({ supplier }) => ({ id: supplierId(supplier), name: supplier })),
        }
      : {}),
  }
}

const atOf = (actions: readonly PowerAction[], holds: (data: PowerAction['data']) => boolean) =>
  actions.find(({ verb, data }) => verb === 'stepped' && holds(data))?.at_ms

function awardOf(
  id: string,
  { title }: ItemState,
  { supplier, cents }: { supplier: string; cents: number },
  actions: readonly PowerAction[],
): Block {
  const at_ms = atOf(actions, (data) => data.supplier !== undefined)
  return {
    id: `${id}-award`,
    title,
    status: 'active',
    ...(at_ms === undefined ? {} : { date: moment(at_ms) }),
    value: value(cents),
    suppliers: [{ id: supplierId(supplier), name: supplier }],
  }
}

function contractOf(
  id: string,
  { title, stage }: ItemState,
  project: ProjectState,
  actions: readonly PowerAction[],
  payer: { id: string; name: string },
): Block {
  const { contractCents = 0, startedOn, finishBy, award } = project
  const signed = atOf(actions, (data) => data.contractCents !== undefined)
  const ended = stage === 'running' ? 'active' : stage === 'done' ? 'terminated' : 'cancelled'
  const payee = { id: supplierId(award?.supplier ?? ''), name: award?.supplier ?? '' }
  const period = {
    ...(startedOn === undefined ? {} : { startDate: dayAt(startedOn) }),
    ...(finishBy === undefined ? {} : { endDate: dayAt(finishBy) }),
  }
  return {
    id: `${id}-contract`,
    awardID: `${id}-award`,
    title,
    status: ended,
    value: value(contractCents),
    ...(signed === undefined ? {} : { dateSigned: moment(signed) }),
    ...(startedOn === undefined ? {} : { period }),
    ...(project.changes === 0 ? {} : { amendments: amendmentsOf(actions) }),
    ...(startedOn === undefined ? {} : { implementation: implementationOf(id, project, actions, { payer, payee }) }),
  }
}

const amendmentsOf = (actions: readonly PowerAction[]): Block[] =>
  actions
    .filter(({ verb }) => verb === 'changed')
    .map(({ id, at_ms, data }) => ({
      id,
      date: moment(at_ms),
      ...(data.text === undefined ? {} : { description: data.text }),
    }))

function implementationOf(
  id: string,
  project: ProjectState,
  actions: readonly PowerAction[],
  { payer, payee }: { payer: Block; payee: Block },
): Block {
  const transactions = transactionsOf(actions, payer, payee)
  return { ...(transactions.length > 0 ? { transactions } : {}), milestones: milestonesOf(id, project) }
}

const transactionsOf = (actions: readonly PowerAction[], payer: Block, payee: Block): Block[] =>
  actions.flatMap(({ id, at_ms, data }) =>
    data.payment ? [{ id, date: moment(at_ms), value: value(data.payment.cents), payer, payee }] : [],
  )

function milestonesOf(id: string, { finishBy, inspectedOn }: ProjectState): Block[] {
  if (finishBy === undefined) return []
  const met = inspectedOn === undefined ? { status: 'scheduled' } : { status: 'met', dateMet: dayAt(inspectedOn) }
  return [{ id: `${id}-acceptance`, type: 'delivery', dueDate: dayAt(finishBy), ...met }]
}
