import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { addDeskOne, checkedBy } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskTeamPage } from '#web/desk/team/team-page.tsx'
import { DeskTeamsPage, NewTeamPage } from '#web/desk/team/teams-page.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { mayDo, requireMay } from '../access.ts'
import { actOnTeam } from '../actions/act.ts'
import { formTeam } from '../actions/form.ts'
import type { WithTeams } from '../context.ts'
import { countTeams, HEAPS, listDesk, readTeam } from '../queries/team.ts'
import { type ActBody, type DeskVerb, FormBody, TEAM_ACTS } from '../schema.ts'
import { shownLine, shownTeam, type TeamBook } from './view.ts'

const LINES_MOST = 300
const hide = { hide: true } as const

/** The desks' face of teams: those in reach with their numbers, one with its people and acts, a new one. */
export function addDeskPages(app: App, withTeams: WithTeams, book: TeamBook): void {
  app.get(
    '/desk/teams',
    {
      config: { access: { power: 'team.list' } },
      schema: { ...hide, querystring: Type.Object({ heap: Type.Optional(Type.Enum(HEAPS)) }) },
    },
    async (request, reply) => {
      const { heap = 'all' } = request.query
      const { scope } = staffOf(request)
      const view = await request.act(async (plain) => {
        const context = withTeams(plain)
        const rows = await listDesk(context, heap, LINES_MOST)
        const lines = rows.map((row) => shownLine(context, book, languageOf(request), row))
        return { lines, counts: await countTeams(context, scope) }
      })
      const mayForm = levelOf(scope) === 'village' && mayDo(request.actor, 'form', scope)
      return sendPage(request, reply, <DeskTeamsPage {...view} heap={heap} mayForm={mayForm} />, 'desk')
    },
  )
  addForming(app, withTeams, book)
  addOne(app, withTeams, book)
}

function addForming(app: App, withTeams: WithTeams, book: TeamBook): void {
  const config = { access: { power: 'team.form' } } as const
  const draw = async (request: FastifyRequest, reply: FastifyReply, id: string, refusal?: Refusal) => {
    const code = staffOf(request).scope
    const village = { code, name: book.places().nameOf(code, languageOf(request)) }
    const kinds = await request.act(async (plain) => withTeams(plain).kinds)
    return sendPage(request, reply, <NewTeamPage village={village} kinds={kinds} id={id} refusal={refusal} />, 'desk')
  }
  app.get('/desk/teams/new', { config, schema: hide }, async (request, reply) => {
    requireMay(request.actor, 'form', staffOf(request).scope)
    return draw(request, reply, newId())
  })
  app.post('/desk/teams', { config, schema: { ...hide, body: FormWords } }, async (request, reply) => {
    requireMay(request.actor, 'form', staffOf(request).scope)
    const typed = textsOf(request.body)
    const given = bodyOfForm(typed, FormBody)
    try {
      requireShape(request, FormBody, given)
      // The form has passed the shape.
      const { id } = await request.act((plain) => formTeam(withTeams(plain), given as FormBody))
      return reply.redirect(`/desk/teams/${id}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      const refusal = { verb: 'form', typed, fault: faultOf(error) }
      return draw(request, reply.code(error.status), typed['id'] ?? newId(), refusal)
    }
  })
}

function addOne(app: App, withTeams: WithTeams, book: TeamBook): void {
  addDeskOne<DeskVerb>(app, {
    noun: 'team',
    plural: 'teams',
    acts: TEAM_ACTS,
    act: (plain, id, verb, body) => actOnTeam(withTeams(plain), id, verb, body as ActBody),
    check: checkedBy('team', requireMay),
    draw: async (request, reply, id, shown) => {
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withTeams(plain)
        const detail = await readTeam(context, id)
        return {
          team: shownTeam(context, book, lang, detail),
          version: detail.state.version,
          may: detail.may,
          fields: context.rule.fields,
          people: detail.members.map(
            ({ number, name, woman_volunteer: volunteer, field, skills, party_post: partyPost }) => ({
              ...{ number, name, volunteer, skills, partyPost },
              field: context.rule.fields.find(({ key }) => key === field)?.name,
            }),
          ),
        }
      })
      return sendPage(request, reply, <DeskTeamPage view={{ ...view, ...shown }} />, 'desk')
    },
  })
}
