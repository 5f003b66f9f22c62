import type { FastifyReply, FastifyRequest } from 'fastify'
import { dueAt } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DisclosureItemPage } from '#web/desk/disclosure/item-page.tsx'
import { deskPaths, type ItemView, type Refusal, type ShownAct } from '#web/desk/disclosure/view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { may as mayDo } from '../../access.ts'
import { actOnDisclosure } from '../../actions/act.ts'
import type { DisclosureContext } from '../../context.ts'
import { type DeskItem, readDeskItem } from '../../queries/desk.ts'
import { findRecordBehind } from '../../queries/records.ts'
import { type DisclosureAction, mayHappen, type Stage } from '../../rules/index.ts'
import { type ActBody, type DeskVerb, DISCLOSURE_ACTS } from '../../schema.ts'
import { AfterDone, ById, type DeskDoor, Fields, hide, itemLine, may, railFacts } from './door.ts'

/** One fixed order: what leads on, then what leads back. */
const ORDER: readonly DeskVerb[] = [
  'submitted',
  'agreed',
  'objected',
  'approved',
  'published',
  'reopened',
  'dropped',
  'reminded',
  'withdrawn',
]
const WRITABLE: readonly Stage[] = ['due', 'drafted', 'objected']
const CLOCK_OF: Partial<Record<Stage, 'review' | 'reply' | 'approve'>> = {
  submitted: 'review',
  objected: 'reply',
  reviewed: 'approve',
}

function shownAct({ book }: DeskDoor, lang: Language, { verb, at_ms, by, data }: DisclosureAction): ShownAct {
  return {
    verb,
    at: new Date(at_ms),
    unit: by.unit ? book.places().unitName(by.unit, lang) : '',
    name: by.name,
    text: data.reason ?? data.text,
    reminder: data.kind,
  }
}

/** When the step that runs now must be done. */
function stepDueAt({ rules, now }: DisclosureContext, { state }: DeskItem): Date | undefined {
  const clock = CLOCK_OF[state.stage]
  const clocks = rules.clocksOn(rules.dayOf(now.getTime()))
  return clock && new Date(dueAt(rules.calendar, state.since_ms, clocks[clock], 0))
}

/** What the reader may do now. A draft that is not fit is not offered to be handed in: the page says why. */
function offered({ actor }: DisclosureContext, { row, state, faults, content }: DeskItem): DeskVerb[] {
  const isFit = faults.length === 0 && content !== undefined
  return ORDER.filter(
    (verb) => mayHappen(state, verb) && mayDo(actor, verb, row.village_code) && (verb !== 'submitted' || isFit),
  )
}

export interface ItemAsked {
  id: string
  done?: string | undefined
  refusal?: Refusal | undefined
}

async function itemView(door: DeskDoor, request: FastifyRequest, { id, done, refusal }: ItemAsked): Promise<ItemView> {
  const lang = languageOf(request)
  return await request.act(async (plain) => {
    const context = door.withRules(plain)
    const item = await readDeskItem(context, id)
    const writes = WRITABLE.includes(item.state.stage) && mayDo(context.actor, 'draft', item.row.village_code)
    return {
      rail: await railFacts(context, 'item'),
      line: { ...itemLine(door, lang, item.line), subject: item.content?.subject },
      item: item.item,
      state: item.state,
      content: item.content,
      last: item.last,
      yearAgo: item.yearAgo,
      lastId: item.lastId,
      hasDraft: item.saves > 0,
      record: await findRecordBehind(context, door.book.sources, id),
      faults: item.faults,
      acts: item.actions.map((action) => shownAct(door, lang, action)),
      may: offered(context, item),
      mayWrite: writes,
      stepDueAt: stepDueAt(context, item),
      done,
      refusal,
      actId: () => newId(),
    }
  })
}

async function sendItem(door: DeskDoor, request: FastifyRequest, reply: FastifyReply, asked: ItemAsked) {
  return sendPage(request, reply, <DisclosureItemPage view={await itemView(door, request, asked)} />, 'desk')
}

/** One item, and a form for each step on its way. */
export function addItemPages(app: App, door: DeskDoor): void {
  app.get(
    '/desk/disclosures/:id',
    { config: may('list'), schema: { ...hide, params: ById, querystring: AfterDone } },
    async (request, reply) => sendItem(door, request, reply, { id: request.params.id, done: request.query.done }),
  )
  for (const act of DISCLOSURE_ACTS) addActForm(app, door, act)
}

const onlyFilled = (fields: Record<string, string>): Record<string, unknown> => {
  const { seen, back: _, ...words } = fields
  const filled = Object.entries(words).filter(([, value]) => value.trim() !== '')
  return { ...Object.fromEntries(filled), ...(seen === undefined ? {} : { seen: Number(seen) }) }
}

function addActForm(app: App, door: DeskDoor, { verb, resource, body: shape }: (typeof DISCLOSURE_ACTS)[number]): void {
  app.post(
    `/desk/disclosures/:id/${resource}`,
    { config: may(verb), schema: { ...hide, params: ById, body: Fields } },
    async (request, reply) => {
      const { id } = request.params
      const typed = request.body
      try {
        const body = onlyFilled(typed)
        requireShape(request, shape, body)
        // The form has passed the schema of this very act.
        await request.act((plain) => actOnDisclosure(door.withRules(plain), id, verb, body as unknown as ActBody))
        const after =
          typed['back'] === 'calendar' ? `${deskPaths.calendar()}?done=${verb}` : `${deskPaths.item(id)}?done=${verb}`
        return reply.redirect(after, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        const refusal = { verb, typed, fault: faultOf(error) }
        return sendItem(door, request, reply.code(error.status), { id, refusal })
      }
    },
  )
}
