import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { PlaceBook } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { slotOfUnit } from '#kernel/unit.ts'
import { addDeskOne } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { ItemPage } from '#web/desk/workplan/item-page.tsx'
import { NewItemPage } from '#web/desk/workplan/new-page.tsx'
import { WorkplanPage } from '#web/desk/workplan/workplan-page.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import type { Language } from '#web/ui/messages/language.ts'
import { mayDo, mayPlan, requireMay } from '../access.ts'
import { actOnItem, planItem } from '../actions/act.ts'
import { lineOf } from '../answers.ts'
import type { WithWorkplan, WorkplanContext } from '../context.ts'
import { getItem, type ItemLine, listItems, readItem, yearsOf } from '../queries/item.ts'
import { isAllowed } from '../rules/index.ts'
import { type ActBody, type DeskVerb, PlanBody, WORKPLAN_ACTS } from '../schema.ts'

export interface WorkplanBook {
  places(): PlaceBook
}

const hide = { hide: true } as const
const may = (power: string) => ({ access: { power: `workplan.${power}` as const } })

/** A line with the names of its offices and of its figure. */
function shown({ figures, rule }: WorkplanContext, places: PlaceBook, lang: Language, item: ItemLine) {
  const line = lineOf(item)
  return {
    ...line,
    headingName: [...rule.forces, ...rule.mechanisms].find(({ key }) => key === line.heading)?.name,
    leadName: places.unitName(line.lead, lang),
    partnerNames: line.partners.map((unit) => places.unitName(unit, lang)),
    figureWords: figures.get(line.figure),
  }
}

/** The county's work list: one page to read in a minute, each line, and a new one. */
export function addDeskPages(app: App, withRules: WithWorkplan, book: WorkplanBook): void {
  app.get(
    '/desk/workplan',
    {
      config: may('read'),
      schema: {
        ...hide,
        querystring: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 2019, maximum: 2200 })) }),
      },
    },
    async (request, reply) => {
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        const year = request.query.year ?? Number(context.today.slice(0, 4))
        const lines = (await listItems(context, year)).map((item) => shown(context, book.places(), lang, item))
        return { year, years: await yearsOf(context), lines, basis: context.rule.basis }
      })
      return sendPage(request, reply, <WorkplanPage view={{ ...view, mayPlan: mayPlan(request.actor) }} />, 'desk')
    },
  )
  addPlanning(app, withRules, book)
  addOne(app, withRules, book)
}

function addPlanning(app: App, withRules: WithWorkplan, book: WorkplanBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, id: string, refusal?: Refusal) => {
    const lang = languageOf(request)
    const { rule, figures } = await request.act(async (plain) => withRules(plain))
    const units = book
      .places()
      .units()
      .map(({ code }) => code)
      .filter((code) => ['town', 'centre'].includes(slotOfUnit(code)) || slotOfUnit(code).startsWith('dept-'))
      .map((value) => ({ value, label: book.places().unitName(value, lang) }))
    const view = { rule, figures: [...figures], units, id, year: app.floor.clock().getFullYear(), refusal }
    return sendPage(request, reply, <NewItemPage view={view} />, 'desk')
  }
  app.get('/desk/workplan/new', { config: may('plan'), schema: hide }, async (request, reply) => {
    requireMay(request.actor, 'plan')
    return draw(request, reply, newId())
  })
  app.post('/desk/workplan', { config: may('plan'), schema: { ...hide, body: FormWords } }, async (request, reply) => {
    requireMay(request.actor, 'plan')
    const typed = textsOf(request.body)
    const given = bodyOfForm(typed, PlanBody)
    try {
      requireShape(request, PlanBody, given)
      // The form has passed the shape.
      const { id } = await request.act((plain) => planItem(withRules(plain), given as PlanBody))
      return reply.redirect(`/desk/workplan/${id}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 403) throw error
      const refusal = { verb: 'plan', typed, fault: faultOf(error) }
      return draw(request, reply.code(error.status), typed['id'] ?? newId(), refusal)
    }
  })
}

function addOne(app: App, withRules: WithWorkplan, book: WorkplanBook): void {
  addDeskOne<DeskVerb>(app, {
    noun: 'workplan',
    plural: 'workplan',
    acts: WORKPLAN_ACTS,
    act: (plain, id, verb, body) => actOnItem(withRules(plain), id, verb, body as ActBody),
    check: async (plain, id, verb) => {
      requireMay(plain.actor, 'read')
      requireMay(plain.actor, verb, await getItem(plain, id))
    },
    reads: 'read',
    draw: async (request, reply, id, more) => {
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        const item = await readItem(context, id)
        const open = WORKPLAN_ACTS.map(({ verb }) => verb).filter(
          (verb) => isAllowed(item.state.stage, verb) && mayDo(context.actor, verb, item.state),
        )
        return { line: shown(context, book.places(), languageOf(request), item), facts: item.facts, open }
      })
      return sendPage(request, reply, <ItemPage view={{ ...view, ...more }} />, 'desk')
    },
  })
}
