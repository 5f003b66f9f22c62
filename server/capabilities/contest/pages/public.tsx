import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { contestBoard } from '#web/ui/board/contest-view.ts'
import { ContestBoardPage, type ContestBoardView } from '#web/villager/contest/board-page.tsx'
import { ContestPaper } from '#web/villager/contest/paper-page.tsx'
import { ContestWall } from '#web/villager/contest/wall-page.tsx'
import type { UnitLevel } from '../context.ts'
import { actionsOf, getPublished, listPublished } from '../queries/round.ts'
import { folded } from '../rules/index.ts'
import { ByMonth } from '../schema.ts'
import { type ContestBook, shownContest } from './view.ts'

const config = { access: { open: 'public' } } as const

const UNITS: readonly UnitLevel[] = ['town', 'village']

/** The newest month that was published, or the one that is named: for everybody, of towns and of villages. */
export function addPublicPages(app: App, book: ContestBook): void {
  for (const unit of UNITS) {
    const draw = async (request: FastifyRequest, reply: FastifyReply, month?: string) =>
      sendPage(request, reply, <ContestBoardPage view={await readBoard(request, book, unit, month)} />)
    const base = contestBoard(unit)
    app.get(base, { config, schema: { hide: true } }, async (request, reply) => draw(request, reply))
    app.get(`${base}/:month`, { config, schema: { hide: true, params: ByMonth } }, async (request, reply) =>
      draw(request, reply, request.params.month),
    )
    addWall(app, book, unit)
  }
}

function readBoard(request: FastifyRequest, book: ContestBook, unit: UnitLevel, month?: string) {
  const lang = languageOf(request)
  return request.act(async (context): Promise<ContestBoardView> => {
    const months = (await listPublished(context, unit)).map((row) => row.month)
    if (!month && months.length === 0) return { unit, months }
    const row = await getPublished(context, unit, month)
    const state = folded(await asSystem(context, () => actionsOf(context, row.id)))
    return { unit, months, contest: shownContest(book, lang, row, state, false) }
  })
}

/** The same on a wall, all at once; and on paper. */
function addWall(app: App, book: ContestBook, unit: UnitLevel): void {
  const schema = { hide: true, params: ByMonth }
  app.get(`${contestBoard(unit)}/:month/wall`, { config, schema }, async (request, reply) => {
    const { contest, months } = await readBoard(request, book, unit, request.params.month)
    if (!contest) throw refuse('not-found', 404)
    return sendPage(request, reply, <ContestWall contest={contest} months={months} />, 'desk')
  })
  app.get(`${contestBoard(unit)}/:month/paper`, { config, schema }, async (request, reply) => {
    const { contest } = await readBoard(request, book, unit, request.params.month)
    if (!contest) throw refuse('not-found', 404)
    return sendPage(request, reply, <ContestPaper contest={contest} />)
  })
}
