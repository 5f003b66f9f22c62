import { refuse } from '#kernel/problem.ts'
import type { DisputeState, Session } from '../shapes/vocabulary.ts'
import { type Effect, incomplete, requireStage } from './change.ts'

export const sessionSet: Effect = (before, { id, data: { form, on, time, place } }) => {
  requireStage(before, 'mediating')
  if (form === undefined) throw incomplete('form')
  if (on === undefined) throw incomplete('on')
  return { sessions: [...before.sessions, { id, form, on, ...(time ? { time } : {}), ...(place ? { place } : {}) }] }
}

/** The session of that id which still waits to be held. */
function waiting({ sessions }: DisputeState, id: string | undefined): Session {
  const found = sessions.find((one) => one.id === id && one.heldOn === undefined && !one.dropped)
  if (!found) throw refuse('dispute.no-session', 422, { field: 'session' })
  return found
}

/** With its record; one that nobody had fixed beforehand counts as well. */
export const sessionHeld: Effect = (before, { id, data: { day, session, form, text, present } }) => {
  requireStage(before, 'mediating')
  if (text === undefined) throw incomplete('text')
  const said = { heldOn: day, text, ...(present ? { present } : {}) }
  if (session === undefined) {
    if (form === undefined) throw incomplete('form')
    return { sessions: [...before.sessions, { id, form, on: day, ...said }] }
  }
  const found = waiting(before, session)
  return { sessions: before.sessions.map((one) => (one === found ? { ...one, ...said } : one)) }
}

export const sessionDropped: Effect = (before, { data: { session, reason } }) => {
  requireStage(before, 'mediating')
  if (session === undefined) throw incomplete('session')
  if (reason === undefined) throw incomplete('reason')
  const found = waiting(before, session)
  return { sessions: before.sessions.map((one) => (one === found ? { ...one, dropped: true } : one)) }
}
