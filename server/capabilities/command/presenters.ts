import type { MatterContext, MatterLine, NewestAction } from '#capabilities/matter/index.ts'
import type { StatisticsRule } from '#capabilities/playbook/index.ts'
import { type Count, rateOf } from '#capabilities/statistics/index.ts'
import { workMinutesBetween } from '#kernel/calendar.ts'
import { levelOf } from '#kernel/place.ts'
import type { Names } from './names.ts'
import { pressesAt } from './queries/decisions.ts'
import type { Seen } from './queries/view.ts'
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
    ...territory.whole,
    solved: territory.courseOfAll ? solvedOf(territory.courseOfAll, rules) : null,
    cells: areas.map((code) => cellOf(code, seen, screen)),
    period: { span, year, part, key },
    decisions: seen.lines.map((line) => decisionOf(line, screen, context)),
    soon: seen.soon,
    events: seen.events.map((event) => eventOf(event, screen)),
    today: seen.today,
    answers: seen.answers,
    lateSteps: rules.lateSteps_percent,
    rateLeast: rules.rateLeast,
  }
}

function cellOf(code: string, { territory }: Seen, { names, rules }: Screen): Cell {
  const { open, late } = territory.cells.get(code) ?? { open: 0, late: 0 }
  const part = territory.course.find(({ key }) => key === code)
  return {
    code,
    name: names.place(code),
    label: names.label(code),
    open,
    late,
    solved: part ? solvedOf(part.count, rules) : null,
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
