import type { OpenAlarms } from '#capabilities/alarm/index.ts'
import type { ConsultationRow } from '#capabilities/consultation/index.ts'
import type { MatterContext, MatterLine, NewestAction } from '#capabilities/matter/index.ts'
import type { StatisticsRule } from '#capabilities/playbook/index.ts'
import { type Count, rateOf } from '#capabilities/statistics/index.ts'
import { workMinutesBetween } from '#kernel/calendar.ts'
import { levelOf } from '#kernel/place.ts'
import type { Names } from './names.ts'
import { pressesAt } from './queries/decisions.ts'
import type { Asking, Seen } from './queries/view.ts'
import type { Cell, CommandView, Decision, Event } from './schema.ts'

export interface Screen {
  place: string
  areas: readonly string[]
  /** The reader's unit and territory. */
  unit: string
  trail: readonly string[]
  wall: boolean
  rules: StatisticsRule
  names: Names
  asking: Asking
  alarms: OpenAlarms
  consultations: readonly ConsultationRow[]
}

/** What was seen, in words and times that a browser can draw. */
export function commandView(seen: Seen, screen: Screen, context: MatterContext): CommandView {
  const { place, areas, wall, rules, names } = screen
  const { territory } = seen
  const { span, year, part, key } = territory.period
  return {
    at: context.now.toISOString(),
    wall,
    place: { code: place, name: names.place(place), level: levelOf(place) },
    trail: screen.trail.map((code) => ({ code, name: names.place(code) })),
    ask: { layers: [...screen.asking.layers], back: screen.asking.back, span: screen.asking.span },
    asOf: seen.asOf?.toISOString() ?? null,
    ...(seen.past?.whole ?? territory.whole),
    layers: layersOf(seen, () => true),
    dots: seen.dots,
    alarms: alarmsOf(screen),
    duty: dutyOf(seen, screen),
    compare: seen.compare,
    solved: territory.courseOfAll ? solvedOf(territory.courseOfAll, rules) : null,
    cells: areas.map((code) => cellOf(code, seen, screen)),
    period: { span, year, part, key },
    decisions: seen.lines.map((line) => decisionOf(line, screen, context)),
    consultations: consultationsOf(screen),
    soon: seen.soon,
    events: seen.events.map((event) => eventOf(event, screen)),
    today: seen.today,
    answers: seen.answers,
    lateSteps: rules.lateSteps_percent,
    rateLeast: rules.rateLeast,
  }
}

/** The sum of the areas that are meant, by layer. */
const layersOf = ({ layers }: Seen, isMeant: (code: string) => boolean): Cell['layers'] =>
  [...layers].map(([layer, counts]) => {
    const meant = [...counts].filter(([code]) => isMeant(code)).map(([, count]) => count)
    const sum = (key: 'n' | 'of') => meant.reduce((all, count) => all + count[key], 0)
    return { layer, n: sum('n'), of: sum('of') }
  })

function alarmsOf({ alarms, names }: Screen): CommandView['alarms'] {
  const { open, unanswered, lines } = alarms
  const shown = lines.map(({ id, name, place, raisedAt, urgency, late }) => ({
    id,
    name: names.words(name),
    where: names.where(place),
    raisedAt: raisedAt.toISOString(),
    urgency,
    late,
  }))
  return { open, unanswered, lines: shown }
}

function consultationsOf({ consultations, wall, names }: Screen): CommandView['consultations'] {
  return consultations.map(({ id, question, lead, convener, due_on }) => ({
    id,
    question: wall ? '' : question,
    lead: names.unit(lead ?? convener),
    dueOn: due_on ?? '',
  }))
}

/** Names and telephones are for the desk: a wall is read by whoever comes in. */
function dutyOf({ duty }: Seen, { wall, names }: Screen): CommandView['duty'] {
  const people = duty.people.map(({ grid, role, name, phone }) => ({
    grid,
    where: names.where(grid),
    role,
    name,
    phone,
  }))
  return { ...duty, people: wall ? [] : people }
}

function cellOf(code: string, seen: Seen, { names, rules }: Screen): Cell {
  const { territory, past } = seen
  const { open, late } = (past ?? territory).cells.get(code) ?? { open: 0, late: 0 }
  const part = territory.course.find(({ key }) => key === code)
  return {
    code,
    name: names.place(code),
    label: names.label(code),
    open,
    late,
    solved: part ? solvedOf(part.count, rules) : null,
    layers: layersOf(seen, (one) => one === code),
  }
}

function solvedOf(count: Count, rules: StatisticsRule) {
  const { numerator, denominator, silent = 0, given } = rateOf('solved', count, rules)
  return { numerator, denominator, silent, given }
}

function decisionOf(line: MatterLine, { areas, unit, wall, names }: Screen, { rules, now }: MatterContext): Decision {
  const due = pressesAt(line)
  const minutes = due ? workMinutesBetween(rules.calendar, now.getTime(), due.getTime()) : 0
  return {
    id: line.id,
    number: line.number,
    title: wall ? names.kind(line.kind) : line.title,
    place: line.placeCode,
    where: names.where(line.placeCode),
    cell: areas.find((area) => line.placeCode.startsWith(area)) ?? null,
    kind: names.kind(line.kind),
    holder: names.unit(line.holder),
    supervisor: line.supervisor === null ? null : names.unit(line.supervisor),
    ours: line.supervisor === unit,
    dueAt: due?.toISOString() ?? null,
    // Past its due outside working hours it is late too, by no working minute yet.
    minutesLeft: due && due < now ? Math.min(minutes, -1) : minutes,
    unaccepted: line.stepDueAt !== null && line.stepDueAt < now && !(line.dueAt !== null && line.dueAt < now),
    reporters: line.reporters,
    reopened: line.reopened,
  }
}

const eventOf = (event: NewestAction, { wall, names }: Screen): Event => ({
  id: event.id,
  matter: event.matterId,
  at: event.at.toISOString(),
  verb: event.verb,
  solved: event.solved,
  title: wall ? names.kind(event.kind) : event.title,
  where: names.where(event.placeCode),
  unit: event.byUnit === null ? null : names.unit(event.byUnit),
})
