import type { FastifyReply, FastifyRequest } from 'fastify'
import { type TObject, Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { requireVillage } from '#platform/access/village.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, type Typed, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { RegistersPage, type RegistersView } from '#web/desk/decision/registers-page.tsx'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { mayDo, requireMay } from '../access.ts'
import { addElectors, declareInterest, endElector } from '../actions/elector.ts'
import type { DecisionContext, WithDecisionRules } from '../context.ts'
import { findingsOf, readRegister } from '../queries/register.ts'
import { Body, type BodyKey, ElectorsBody, EndBody, InterestBody, VillageCode } from '../schema.ts'
import { readElectors } from './typed.ts'
import type { DecisionBook } from './view.ts'

const Asked = Type.Object({ village: Type.Optional(VillageCode), body: Type.Optional(Body) })
const hide = { hide: true } as const

type Refusal = NonNullable<RegistersView['refusal']>

/** Who may vote, and which ties were declared; people are put on and taken off here. */
export function addRegisterPages(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  const draw = drawer(withRules, book)
  app.get(
    decisionPaths.registers,
    { config: { access: { power: 'decision.list' } }, schema: { ...hide, querystring: Asked } },
    async (request, reply) => {
      const { village, body = 'representatives' } = request.query
      const { scope } = staffOf(request)
      const code = village ?? (levelOf(scope) === 'village' ? scope : undefined)
      if (code === undefined) return reply.redirect(decisionPaths.desk, 303)
      return draw(request, reply, { code, body })
    },
  )
  addForms(app, withRules, draw)
}

function drawer(withRules: WithDecisionRules, book: DecisionBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    { code, body, refusal }: { code: string; body: BodyKey; refusal?: Refusal },
  ) => {
    const read = await request.act(async (plain) => {
      const people = await readRegister(plain, code, body)
      const findings = body === 'representatives' ? await findingsOf(withRules(plain), code, people) : []
      return { people, findings }
    })
    const view: RegistersView = {
      village: { code, name: book.places().nameOf(code, languageOf(request)) },
      body,
      ...read,
      mayRegister: mayDo(request.actor, 'register', code),
      mayDeclare: mayDo(request.actor, 'declare-interest', code),
      ids: { add: newId(), end: newId(), declare: newId() },
      refusal,
    }
    return sendPage(request, reply, <RegistersPage view={view} />, 'desk')
  }
}

interface FormSpec {
  form: Refusal['form']
  path: string
  power: 'register' | 'declare-interest'
  work: (request: FastifyRequest, context: DecisionContext, typed: Typed) => Promise<unknown>
}

const shaped = <T,>(request: FastifyRequest, shape: TObject, given: Record<string, unknown>): T => {
  requireShape(request, shape, given)
  return given as T // Just held to the shape.
}

const FORMS: FormSpec[] = [
  {
    form: 'add',
    path: decisionPaths.registers,
    power: 'register',
    work: async (request, context, typed) => {
      const read = readElectors(typed['electors'] ?? '')
      if ('line' in read)
        throw refuse('decision.electors-typed', 422, { field: 'electors', params: { line: read.line } })
      const given = { ...bodyOfForm({ ...typed, electors: undefined }, ElectorsBody), electors: read.electors }
      return addElectors(context, shaped<ElectorsBody>(request, ElectorsBody, given))
    },
  },
  {
    form: 'end',
    path: '/desk/decision-endings',
    power: 'register',
    work: async (request, context, typed) => {
      const end = shaped<EndBody>(request, EndBody, bodyOfForm(typed, EndBody))
      const number = Number((typed['number'] ?? '').normalize('NFKC'))
      const people = await readRegister(context, typed['villageCode'] ?? '', bodyOf(typed))
      const found = people.find((one) => one.number === number)
      if (!found) {
        const params = { number: typed['number'] ?? '' }
        throw refuse('decision.not-on-register', 422, { field: 'number', params })
      }
      return endElector(context, found.id, end)
    },
  },
  {
    form: 'declare',
    path: '/desk/decision-interests',
    power: 'declare-interest',
    work: async (request, context, typed) =>
      declareInterest(context, shaped<InterestBody>(request, InterestBody, bodyOfForm(typed, InterestBody))),
  },
]

const bodyOf = (typed: Typed): BodyKey =>
  (['villagers', 'members', 'member-representatives'] as const).find((one) => one === typed['body']) ??
  'representatives'

function addForms(app: App, withRules: WithDecisionRules, draw: ReturnType<typeof drawer>): void {
  for (const { form, path, power, work } of FORMS)
    app.post(
      path,
      { config: { access: { power: `decision.${power}` } }, schema: { ...hide, body: FormWords } },
      async (request, reply) => {
        const typed = textsOf(request.body)
        const code = typed['villageCode'] ?? ''
        const body = bodyOf(typed)
        await request.act((plain) => requireVillage(plain, code))
        requireMay(request.actor, power, code)
        try {
          await request.act((plain) => work(request, withRules(plain), typed))
          return reply.redirect(`${decisionPaths.registers}?village=${code}&body=${body}`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404) throw error
          const refusal = { form, typed, fault: faultOf(error) }
          return draw(request, reply.code(error.status), { code, body, refusal })
        }
      },
    )
}
