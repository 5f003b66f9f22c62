import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { gridsOn } from '#capabilities/grid/index.ts'
import { localDate } from '#kernel/calendar.ts'
import { ancestorsOf, contains, levelOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CoveragePage, type CoverageView } from '#web/desk/visit/coverage-page.tsx'
import { CoverageSheet } from '#web/desk/visit/coverage-sheet.tsx'
import { drawingOf, drawingOfRings } from '#web/ui/map/shapes.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { VisitBook } from '../context.ts'
import { coverageWithin, notReachedIn, type Which } from '../queries/coverage.ts'
import { getRound } from '../queries/rounds.ts'
import { ById } from '../schema.ts'

const may = { access: { power: 'record.read' as const } }
const VILLAGE_DIGITS = 12
const GRID_DIGITS = 15
const Place = Type.Optional(Type.String({ pattern: '^[0-9]{6,15}$' }))
const Size = Type.Optional(Type.Enum(['a4', 'a3']))
const Day = Type.Optional(Type.String({ format: 'date' }))
const OfRound = Type.Object({ place: Place, size: Size })
const OfAll = Type.Object({ place: Place, size: Size, from: Day, to: Day })

/** How far the visits have come, as a map, a table and a sheet: of one round, or of all of a span. */
export function addCoveragePages(app: App, book: VisitBook): void {
  for (const path of ['/desk/rounds/:id', '/desk/rounds/:id/sheet'] as const)
    app.get(
      path,
      { config: may, schema: { hide: true, params: ById, querystring: OfRound } },
      async (request, reply) => {
        const { id } = request.params
        const view = await viewOf(request, book, request.query, (context) => oneRound(context, book, id))
        return sendPage(request, reply, pageFor(path.endsWith('sheet'), view, request.query.size), 'desk')
      },
    )
  for (const path of ['/desk/round-coverage', '/desk/round-coverage/sheet'] as const)
    app.get(path, { config: may, schema: { hide: true, querystring: OfAll } }, async (request, reply) => {
      const view = await viewOf(request, book, request.query, (context) => allRounds(context, request.query))
      return sendPage(request, reply, pageFor(path.endsWith('sheet'), view, request.query.size), 'desk')
    })
}

const pageFor = (paper: boolean, view: CoverageView, size: 'a4' | 'a3' = 'a4') =>
  paper ? <CoverageSheet view={view} size={size} /> : <CoveragePage view={view} />

interface Asked {
  name?: string
  team?: string | null
  placeCode: string
  from: string
  to: string
  /** The day whose grids the lists were drawn from. */
  ground: string
  which: Which
  path: string
}

async function oneRound(context: Context, { withVisits }: VisitBook, id: string): Promise<Asked> {
  const { name, team, placeCode, beginsOn: from, dueOn: to, createdAt } = await getRound(context, id)
  const ground = localDate(withVisits(context).rules.calendar, createdAt.getTime())
  return { name, team, placeCode, from, to, ground, which: { round: id }, path: `/desk/rounds/${id}` }
}

/** Without a span: this month so far. */
function allRounds({ today, county }: Context, query: Static<typeof OfAll>): Asked {
  const { from = `${today.slice(0, 8)}01`, to = today } = query
  if (to < from) throw refuse('round.days', 422, { field: 'to' })
  const over = to < today
  const ground = over ? to : today
  return { placeCode: county, from, to, ground, which: { from, to }, path: '/desk/round-coverage' }
}

async function viewOf(
  request: FastifyRequest,
  book: VisitBook,
  { place: wanted }: { place?: string | undefined },
  ask: (context: Context) => Asked | Promise<Asked>,
): Promise<CoverageView> {
  const word = languageOf(request) === 'en' ? 'en' : 'zh'
  return request.act(async (context) => {
    const { placeCode, which, ground, ...asked } = await ask(context)
    const { scope } = context
    const top = placeCode.length > scope.length ? placeCode : scope
    const place = wanted ?? top
    levelOf(place)
    if (!contains(top, place)) throw refuse('not-found', 404)
    const rows = await coverageWithin(context, place, which)
    const { drawing, schematic, nameOf } = await mapOf(request, book, context, place, ground)
    const { visits, households } = book.withVisits(context)
    const flagName = (kind: string) => households.keyKinds.find(({ key }) => key === kind)?.name[word] ?? kind
    const notReached = place.length === GRID_DIGITS ? await notReachedIn(context, place, which) : undefined
    const trail = [...ancestorsOf(place).reverse(), place].filter((code) => contains(top, code))
    const { shortTown } = messagesFor(languageOf(request)).command
    return {
      ...asked,
      round: 'round' in which,
      place: { code: place, name: nameOf(place) },
      trail: trail.map((code) => ({ code, name: nameOf(code) })),
      areas: rows.map((row) => {
        const name = nameOf(row.place)
        return { ...row, name, label: labelOf(name, nameOf(place), shortTown) }
      }),
      drawing,
      schematic,
      notReached: notReached?.map((one) => ({ ...one, flags: one.flags.map(flagName) })),
      ...visits.figures,
    }
  })
}

/** A village's grids as they were when the lists were drawn; above them the county's map, which has no history. */
async function mapOf(request: FastifyRequest, book: VisitBook, context: Context, place: string, ground: string) {
  const lang = languageOf(request)
  const village = place.slice(0, VILLAGE_DIGITS)
  const grids = village.length === VILLAGE_DIGITS ? await gridsOn(context, village, ground) : []
  const map = await book.map.current(context)
  const ringed = place === village ? drawingOfRings(grids) : undefined
  return {
    drawing: ringed ?? (map && drawingOf(map.topology, place)),
    schematic: ringed ? grids.some(({ schematic }) => schematic) : (map?.schematic ?? false),
    nameOf: (code: string): string => {
      const known = grids.find((grid) => grid.code === code)
      if (!known) return book.places().nameOf(code, lang)
      return lang === 'en' ? known.nameEn : known.name
    },
  }
}

/** On the map: without what all its neighbours are called too. */
const labelOf = (name: string, above: string, short: (name: string) => string): string =>
  name.startsWith(above) ? name.slice(above.length).trim() : short(name)
