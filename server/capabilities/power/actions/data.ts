import { findPassedDecision } from '#capabilities/decision/index.ts'
import type { PowerAct, PowerStep } from '#capabilities/playbook/index.ts'
import { refuse } from '#kernel/problem.ts'
import type { PowerContext } from '../context.ts'
import type { ItemRow } from '../queries/item.ts'
import type { ActionData, ItemState, PrivateData } from '../rules/index.ts'
import type { StepBody } from '../schema.ts'
import { PROJECT_READINGS } from './project-data.ts'
import { nextSealNumber } from './seal.ts'

export interface Given {
  context: PowerContext
  row: ItemRow
  state: ItemState
  step: PowerStep
  body: StepBody
}
export type Reading = (given: Given) => ActionData | Promise<ActionData>

const need = (field: string) => refuse('validation.required', 400, { field })

/** Only a decision of this village, passed, of a type that the flow asks for. */
async function decision({ context, row, step, body }: Given): Promise<ActionData> {
  if (body.decision === undefined) throw need('decision')
  const found = await findPassedDecision(context, row.village_code, body.decision)
  if (!found || !step.kinds?.includes(found.kind)) throw refuse('power.no-decision', 422, { field: 'decision' })
  return { decision: found }
}

function countersign({ body: { agrees, text } }: Given): ActionData {
  if (agrees === undefined) throw need('agrees')
  // Whoever sends it back says why.
  if (!agrees && text === undefined) throw need('text')
  return { agrees }
}

/** The last day on which it must hang; the day on which it is put up does not count. */
function publicity({ context, step, state }: Given): ActionData {
  const { powers, now } = context
  const limit = { days: step.publicity_days ?? state.project?.tender?.publicity_days ?? 0, unit: 'day' as const }
  return { until: powers.dueOn(now.getTime(), limit) }
}

async function seal({ context, row, body: { copies, paper } }: Given): Promise<ActionData> {
  if (copies === undefined) throw need('copies')
  if (paper === undefined) throw need('paper')
  return { copies, number: await nextSealNumber(context, row.village_code) }
}

const READINGS: Record<PowerAct, Reading> = {
  noted: ({ body: { text, paper } }) => {
    if (text === undefined && paper === undefined) throw need('text')
    return {}
  },
  decided: decision,
  countersigned: countersign,
  announced: publicity,
  sealed: seal,
  published: () => {
    throw refuse('power.by-itself', 409)
  },
  ...PROJECT_READINGS,
}

export interface StepData {
  data: ActionData
  kept?: PrivateData
}

/** What of the request is kept, and where: words of a masked step stay with the desks. */
export async function dataOf(given: Given): Promise<StepData> {
  const { context, state, step, body } = given
  if (step.evidence === 'paper' && body.paper === undefined) throw refuse('power.paper', 422, { field: 'paper' })
  if (step.evidence === 'photo' && !body.files?.length) throw refuse('power.photo', 422, { field: 'photos' })
  const read = await READINGS[step.act](given)
  const words = {
    ...(body.text === undefined ? {} : { text: body.text }),
    ...(body.paper === undefined ? {} : { paper: body.paper }),
  }
  const { powers, now } = context
  const late = state.dueOn === undefined ? 0 : powers.lateDays(state.dueOn, now.getTime())
  const following = body.agrees === false ? step : state.steps[state.at + 1]
  const dueOn = following?.limit && powers.dueOn(now.getTime(), following.limit)
  const data = { ...read, ...(late > 0 ? { lateDays: late } : {}), ...(dueOn === undefined ? {} : { dueOn }) }
  const files = body.files?.length ? { files: body.files } : {}
  if (step.shown === 'open') return { data: { ...words, ...files, ...data } }
  // The fold asks whether there was a paper; which one is nobody else's business.
  const shown = body.paper === undefined ? data : { ...data, paper: '' }
  return Object.keys(words).length > 0 ? { data: shown, kept: words } : { data: shown }
}
