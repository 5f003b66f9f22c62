import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { DeskContestRecordsPage } from '#web/desk/contest/records-page.tsx'
import { contestBoard, openRecord, type ShownRecord, type ShownRecords } from '#web/ui/board/contest-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { paths } from '#web/ui/paths.ts'
import { ContestRecordsPage } from '#web/villager/contest/records-page.tsx'
import type { ContestContext, WithContestRules } from '../context.ts'
import { type ContestRecord, mattersInReach, recordsBehind } from '../queries/records.ts'
import { actionsOf, getPublished, type RoundRow, readRound } from '../queries/round.ts'
import { type ContestState, folded } from '../rules/index.ts'
import { ById, ByMonth, OfFigure } from '../schema.ts'
import { type ContestBook, shownContest } from './view.ts'

const PAGE = 100
const MONTH_SIGNS = 7
const Asked = Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) })

interface OfRound {
  row: RoundRow
  state: ContestState
  desk: boolean
}
interface Wanted {
  unit: string
  indicator: string
  page: number
}

/** From every figure of a round to the records behind it: for everybody, and on desks as far as they reach. */
export function addRecordPages(app: App, withRules: WithContestRules, book: ContestBook): void {
  const view = async (request: FastifyRequest, plain: Context, of: OfRound, wanted: Wanted): Promise<ShownRecords> => {
    const context = withRules(plain)
    const contest = shownContest(book, languageOf(request), of.row, of.state, of.desk)
    const indicator = contest.indicators.find(({ key }) => key === wanted.indicator)
    const name = contest.names.get(wanted.unit)
    if (!indicator || name === undefined || !of.state.data.units.includes(wanted.unit)) throw refuse('not-found', 404)
    const { span, records } = await recordsBehind(context, of.state, wanted)
    const shown = records.slice((wanted.page - 1) * PAGE, wanted.page * PAGE)
    const ids = shown.flatMap(({ sort, id }) => (sort === 'matter' ? [id] : []))
    const mine = of.desk ? await mattersInReach(context, ids) : new Set<string>()
    return {
      ...{ contest, span, indicator, unit: { code: wanted.unit, name } },
      figure: of.state.data.figures[wanted.indicator]?.[wanted.unit] ?? [0, 0],
      now: [records.filter(({ good }) => good).length, records.length],
      records: shown.map((one) => shownRecord(context, book, languageOf(request), one, mine)),
      ...{ page: wanted.page, pages: Math.ceil(records.length / PAGE) },
    }
  }
  for (const unit of ['town', 'village'] as const)
    app.get(
      `${contestBoard(unit)}/:month/records/:unit/:indicator`,
      {
        config: { access: { open: 'public' } },
        schema: { hide: true, params: Type.Object({ ...ByMonth.properties, ...OfFigure }), querystring: Asked },
      },
      async (request, reply) => {
        const { month, ...figure } = request.params
        const shown = await request.act(async (plain) => {
          const row = await getPublished(plain, unit, month)
          const state = folded(await asSystem(plain, () => actionsOf(plain, row.id)))
          return view(request, plain, { row, state, desk: false }, { ...figure, page: request.query.page ?? 1 })
        })
        return sendPage(request, reply, <ContestRecordsPage view={shown} />)
      },
    )
  app.get(
    '/desk/contests/:id/records/:unit/:indicator',
    {
      config: { access: { power: 'contest.read' } },
      schema: { hide: true, params: Type.Object({ ...ById.properties, ...OfFigure }), querystring: Asked },
    },
    async (request, reply) => {
      const { id, ...figure } = request.params
      const shown = await request.act(async (plain) =>
        view(
          request,
          plain,
          { ...(await readRound(plain, id)), desk: true },
          { ...figure, page: request.query.page ?? 1 },
        ),
      )
      return sendPage(request, reply, <DeskContestRecordsPage view={shown} />, 'desk')
    },
  )
}

/** A matter of a kind that is not public is nobody's business but its desk's: neither its kind nor its day. */
function shownRecord(
  { contests }: ContestContext,
  { places }: ContestBook,
  lang: Language,
  { id, sort, village, day, what, period, good, against, isOpen }: ContestRecord,
  mine: ReadonlySet<string>,
): ShownRecord {
  const told = sort !== 'matter' || isOpen || mine.has(id)
  return {
    ...{ sort, good, against, period },
    id: mine.has(id) || sort !== 'matter' ? id : '',
    village: { code: village, name: places().nameOf(village, lang) },
    on: told ? day : day.slice(0, MONTH_SIGNS),
    what: told ? (contests.nameOf(what) ?? what) : undefined,
    href: mine.has(id) ? paths.matter(id) : isOpen ? openRecord[sort](village, id) : undefined,
  }
}
