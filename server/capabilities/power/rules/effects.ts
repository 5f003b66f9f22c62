import { type PowerAct, PROJECT_ACTS } from '#capabilities/playbook/schema.ts'
import { refuse } from '#kernel/problem.ts'
import type { ActionData, ItemState } from '../shapes/vocabulary.ts'
import { ofProject, type ProjectAct } from './project.ts'

type Effect = (before: ItemState, data: ActionData) => ItemState

const incomplete = () => refuse('power.incomplete', 422)

/** On to the step after the present one; the last one ends the item. */
function onward(before: ItemState, change: Partial<ItemState> = {}): ItemState {
  const { waitUntil: _, ...rest } = before
  const at = before.at + 1
  return { ...rest, ...change, at, stage: at < before.steps.length ? 'running' : 'done' }
}

/** No decision, no next step; a decision about less money does not carry more. */
const decided: Effect = (before, { decision }) => {
  if (!decision) throw incomplete()
  const { amountCents } = before
  if (decision.amountCents !== undefined && amountCents !== undefined && amountCents > decision.amountCents)
    throw refuse('power.over-decision', 422, { field: 'decision' })
  return onward(before, { decision })
}

/** An objection sends it back to the step before, which must be done again. */
const countersigned: Effect = (before, { agrees }) => {
  if (agrees === undefined) throw incomplete()
  if (agrees) return onward(before)
  return { ...before, at: Math.max(0, before.at - 1), objections: before.objections + 1 }
}

const announced: Effect = (before, { until }) => {
  if (until === undefined) throw incomplete()
  return onward(before, { waitUntil: until })
}

const sealed: Effect = (before, { number }) => {
  if (number === undefined) throw incomplete()
  return onward(before)
}

const isProjectAct = (act: PowerAct): act is ProjectAct => (PROJECT_ACTS as readonly PowerAct[]).includes(act)

/** What a step does. @throws Problem 422 or 409 when what it must rest on is not there */
export function effectOf(act: PowerAct, before: ItemState, data: ActionData): ItemState {
  if (!isProjectAct(act)) return effects[act](before, data)
  const change = ofProject(act, before, data)
  // Whoever does not accept has it repaired: the step stays.
  return act === 'inspected' && !data.agrees ? { ...before, ...change } : onward(before, change)
}

const effects: Record<Exclude<PowerAct, ProjectAct>, Effect> = {
  noted: (before) => onward(before),
  decided,
  announced,
  countersigned,
  sealed,
  published: (before) => onward(before),
}
