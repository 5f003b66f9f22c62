import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { ContestListPage } from '#web/desk/contest/list-page.tsx'
import { DeskContestPage, type DeskContestView } from '#web/desk/contest/round-page.tsx'
import { contestPaths } from '#web/ui/board/contest-view.ts'
import { mayDo, requireMay } from '../access.ts'
import { actOnRound } from '../actions/act.ts'
import { SCHEMES } from '../context.ts'
import { listRounds, readRound } from '../queries/round.ts'
import type { ContestState, Stage } from '../rules/index.ts'
import { type ActBody, ById, CONTEST_ACTS, type DeskVerb } from '../schema.ts'
import { type ContestBook, shownContest } from './view.ts'

const Asked = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const READ = { access: { power: 'contest.read' } } as const

/** Rounds on the desk, previews too, and each act on one as a form. */
export function addDeskPages(app: App, book: ContestBook): void {
  app.get(contestPaths.desk, { config: READ, schema: { hide: true } }, async (request, reply) => {
    const lines = (await request.act(listRounds)).map(({ id, scheme, month, stage, preview_until, waiting }) => ({
      ...{ id, month, previewUntil: preview_until, waiting },
      unit: scheme === SCHEMES.village ? ('village' as const) : ('town' as const),
      stage: stage as Stage, // Held to these words by the table.
    }))
    return sendPage(request, reply, <ContestListPage lines={lines} />, 'desk')
  })
  const draw = drawer(book)
  app.get(
    '/desk/contests/:id',
    { config: READ, schema: { hide: true, params: ById, querystring: Asked } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, body: shape } of CONTEST_ACTS)
    app.post(
      `/desk/contests/:id/${resource}`,
      { config: { access: { power: `contest.${verb}` } }, schema: { hide: true, params: ById, body: FormWords } },
      async (request, reply) => {
        requireMay(request.actor, verb)
        const { id } = request.params
        const typed = textsOf(request.body)
        const given = bodyOfForm(typed, shape)
        try {
          requireShape(request, shape, given)
          // The form has passed the shape of its act.
          await request.act((context) => actOnRound(context, id, verb, given as unknown as ActBody))
          return reply.redirect(`${contestPaths.deskOne(id)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          return draw(request, reply.code(error.status), id, {
            refusal: { verb, typed, fault: faultOf(error) },
            done: false,
          })
        }
      },
    )
}

/** What is open now to this desk. */
function mayNow({ actor, today }: Context, state: ContestState): Record<DeskVerb, boolean> {
  const own = actor.kind === 'staff' ? actor.scope : '-'
  const preview = state.stage === 'preview'
  const now: Record<DeskVerb, boolean> = {
    objected: preview && today <= state.previewUntil && state.data.units.some((unit) => unit.startsWith(own)),
    answered: preview && state.objections.some(({ answer }) => !answer),
    rectified: state.blacks.some(({ unit, stage }) => unit === own && stage === 'open'),
    verified: state.blacks.some(({ stage }) => stage === 'rectified'),
  }
  const acts = CONTEST_ACTS.map(({ verb }) => [verb, now[verb] && mayDo(actor, verb)] as const)
  return Object.fromEntries(acts) as Record<DeskVerb, boolean> // Every act is there.
}

/** The desk's own units: a town of a contest of towns, its villages of one of villages. */
const mineOf = ({ actor }: Context, { data }: ContestState): string[] =>
  data.units.filter((unit) => actor.kind === 'staff' && unit.startsWith(actor.scope))

function drawer(book: ContestBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    shown: Pick<DeskContestView, 'refusal' | 'done'>,
  ) => {
    const idOf = formIds<DeskVerb>()
    const view = await request.act(async (context): Promise<DeskContestView> => {
      const { row, state } = await readRound(context, id)
      const contest = shownContest(book, languageOf(request), row, state, true)
      return { contest, may: mayNow(context, state), mine: mineOf(context, state), idOf, ...shown }
    })
    return sendPage(request, reply, <DeskContestPage view={view} />, 'desk')
  }
}
