import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { type CalendarView, DisclosureCalendarPage } from '#web/desk/disclosure/calendar-page.tsx'
import { deskPaths } from '#web/desk/disclosure/view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { may as mayDo } from '../../access.ts'
import { countLines, listMonth, listRisky, monthOfDesk, placeOfDesk } from '../../queries/calendar.ts'
import type { DueLine } from '../../queries/due.ts'
import { PlaceCode } from '../../schema.ts'
import { type DeskDoor, hide, itemLine, may, railFacts } from './door.ts'

const RISKY_SHOWN = 30
const MONTHS_IN_YEAR = 12
const Asked = Type.Object({
  month: Type.Optional(Type.String({ maxLength: 10 })),
  place: Type.Optional(PlaceCode),
  done: Type.Optional(Type.String({ maxLength: 20 })),
})

function monthBeside(month: string, step: number): string {
  const n = Number(month.slice(0, 4)) * MONTHS_IN_YEAR + Number(month.slice(5)) - 1 + step
  return `${Math.floor(n / MONTHS_IN_YEAR)}-${String((n % MONTHS_IN_YEAR) + 1).padStart(2, '0')}`
}

/** Every village's month, with numerators and denominators; what will be late comes first. */
export function addCalendarPage(app: App, door: DeskDoor): void {
  app.get(
    '/desk/disclosure-calendar',
    { config: may('list'), schema: { ...hide, querystring: Asked } },
    async (request, reply) =>
      sendPage(
        request,
        reply,
        <DisclosureCalendarPage view={await calendarView(door, request, request.query)} />,
        'desk',
      ),
  )
}

async function calendarView(
  door: DeskDoor,
  request: FastifyRequest,
  asked: { month?: string; place?: string; done?: string },
): Promise<CalendarView> {
  const lang = languageOf(request)
  return await request.act(async (plain) => {
    const context = door.withRules(plain)
    const rail = await railFacts(context, 'calendar')
    const code = placeOfDesk(context, asked.place)
    const month = monthOfDesk(context, asked.month)
    const lines = await listMonth(context, code, month)
    const name = door.book.places().nameOf(code, lang)
    const shown = (line: DueLine) => itemLine(door, lang, line)
    return {
      rail,
      place: { code, name },
      trail: trailTo(door, lang, context.scope, code, month),
      month,
      earlier: monthBeside(month, -1),
      later: monthBeside(month, 1),
      total: { code, name, ...countLines(lines) },
      places: code.length === 12 ? [] : placesOf(door, lang, code, lines),
      items: code.length === 12 ? lines.map(shown) : [],
      risky: (await listRisky(context, code, RISKY_SHOWN)).map(shown),
      mayUrge: rail.side === 'above' && mayDo(context.actor, 'reminded', code.padEnd(12, '0')),
      actId: () => newId(),
      urged: asked.done === 'reminded',
    }
  })
}

/** Towns of the county, villages of a town. */
function placesOf({ book }: DeskDoor, lang: Language, code: string, lines: readonly DueLine[]) {
  const digits = code.length + 3
  const grouped = new Map<string, DueLine[]>()
  for (const line of lines) {
    const below = line.villageCode.slice(0, digits)
    grouped.set(below, [...(grouped.get(below) ?? []), line])
  }
  return [...grouped]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([below, theirs]) => ({ code: below, name: book.places().nameOf(below, lang), ...countLines(theirs) }))
}

function trailTo({ book }: DeskDoor, lang: Language, scope: string, code: string, month: string) {
  const above = [6, 9, 12].map((digits) => code.slice(0, digits)).filter((one) => one.length >= scope.length)
  return [...new Set(above)].map((one) => ({
    label: book.places().nameOf(one, lang),
    ...(one === code ? {} : { href: deskPaths.calendar(month, one) }),
  }))
}
