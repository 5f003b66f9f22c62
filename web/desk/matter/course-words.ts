import type { MatterAction } from '#capabilities/matter/rules/index.ts'
import type { Formats } from '#web/ui/messages/format.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Names } from '../names.ts'

export interface Happened {
  sentence: string
  /** Reasons, answers, dates: one line each. */
  notes: string[]
  /** Another matter that it is about. */
  link?: string | undefined
}

const DAY_MS = 86_400_000

function whoDid(t: Messages, names: Names, { by }: MatterAction): string {
  if (by.kind === 'resident') return t.course.resident
  if (by.kind === 'system' || by.unit === undefined) return t.course.system
  return by.name === undefined ? names.unit(by.unit) : t.course.by(names.unit(by.unit), by.name)
}

/** One action in the reader's words. */
export function happened(t: Messages, formats: Formats, names: Names, action: MatterAction): Happened {
  const { verb, data, by } = action
  const to = data.to === undefined ? '' : names.unit(data.to)
  const link = data.into ?? data.from ?? data.splitFrom
  const notes = notesOf(t, formats, names, action)
  if (verb === 'escalated' && data.why === 'not-accepted') return { sentence: t.course.notAccepted(to), notes }
  if (verb === 'urged' && by.kind === 'resident') return { sentence: t.course.residentUrged, notes }
  return { sentence: t.course.did[verb](whoDid(t, names, action), to), notes, ...(link ? { link } : {}) }
}

function notesOf(t: Messages, formats: Formats, names: Names, { verb, data }: MatterAction): string[] {
  const { course, matter } = t
  const said = [
    data.reached === false && course.notReached,
    data.solved && matter.solved[data.solved],
    data.satisfaction && matter.satisfactions[data.satisfaction],
  ].filter(Boolean)
  const lines = [
    verb === 'reported' && data.channel ? channelOf(t, data.channel) : undefined,
    said.join(course.holdersAnd),
    data.reason && course.reason(data.reason),
    data.text,
    data.coUnits?.length ? course.coUnits(data.coUnits.map(names.unit).join(course.holdersAnd)) : undefined,
    data.days === undefined ? undefined : course.days(formats.number(data.days)),
    // The moment kept is the morning after the last day of rest.
    data.until_ms === undefined ? undefined : course.until(formats.date(data.until_ms - DAY_MS)),
    verb === 'sorted' && data.kind ? course.kindTo(names.kind(data.kind)) : undefined,
    verb === 'sorted' && data.placeCode ? course.placeTo(names.place(data.placeCode)) : undefined,
    verb === 'noted' && data.public ? course.publicNote : undefined,
  ]
  return lines.filter((line): line is string => typeof line === 'string' && line !== '')
}

function channelOf(t: Messages, channel: string): string | undefined {
  const { channels } = t.course
  return Object.hasOwn(channels, channel) ? channels[channel as keyof typeof channels] : undefined // hasOwn says so
}
