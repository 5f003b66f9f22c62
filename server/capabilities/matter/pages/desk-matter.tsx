import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { photoHints } from '#capabilities/photo/index.ts'
import { unitCode } from '#kernel/unit.ts'
import { staffOf } from '#platform/http/act.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import type { ListAddress } from '#web/desk/inbox/address.ts'
import { InboxPage } from '#web/desk/inbox/inbox-page.tsx'
import type { ActsView, Tried } from '#web/desk/matter/acts-view.ts'
import { MatterRecord } from '#web/desk/matter/record.tsx'
import type { ShownContact } from '#web/desk/matter/shown-matter.ts'
import type { WithRules } from '../context.ts'
import { type AlikeMatter, alikeMatters, leadRecord } from '../queries/alike.ts'
import { type MatterDetail, readMatter } from '../queries/detail.ts'
import { DESK_ACTS, type DeskVerb } from '../schema.ts'
import { type DeskBook, namesFor } from './desk-book.ts'
import { kindChoices, placesUnder, unitsBelow, unitsBeside } from './desk-choices.ts'
import { addressOf, inboxView, Listed, type ReadInbox, readInbox } from './desk-inbox.tsx'
import { dispatches, mediates } from './desk-powers.ts'
import { roomOf, shownActions, shownMatter, waysOf } from './desk-record.ts'
import { actTemplates, callScript } from './desk-templates.ts'

export const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Opened = Type.Object({
  ...Listed.properties,
  done: Type.Optional(Type.String({ maxLength: 40 })),
  act: Type.Optional(Type.String({ maxLength: 40 })),
  template: Type.Optional(Type.String({ maxLength: 40 })),
})

const isVerb = (word: string | undefined): word is DeskVerb => DESK_ACTS.some(({ verb }) => verb === word)

interface Refusal extends Omit<Tried, 'since'> {
  /** The version that the form was drawn from. */
  seen: number | undefined
}

interface Shown {
  address: ListAddress
  done?: string | undefined
  chosen?: { act: string | undefined; template: string | undefined } | undefined
  contacts?: ShownContact[] | undefined
  refusal?: Refusal | undefined
}

interface ReadRecord {
  inbox: ReadInbox
  detail: MatterDetail
  alike: AlikeMatter[]
  lead: { alike: number; solved: number } | undefined
}

/** The list and the open matter beside it, in one transaction. */
export async function sendMatter(
  request: FastifyRequest,
  reply: FastifyReply,
  { withRules, book }: { withRules: WithRules; book: DeskBook },
  id: string,
  shown: Shown,
) {
  const read = await request.act(async (given): Promise<ReadRecord> => {
    const context = withRules(given)
    const detail = await readMatter(context, id)
    const { may, row, kind } = detail
    const suggests = may.includes('assigned') || may.includes('passed-up')
    return {
      detail,
      inbox: await readInbox(context, shown.address),
      alike: may.includes('merged') ? await alikeMatters(context, row) : [],
      lead: suggests && kind ? await leadRecord(context, leadOf(context.county, kind.usualLead), kind.key) : undefined,
    }
  })
  const { floor } = request.server
  const matter = shownMatter(book, floor.clock().getTime(), read.detail)
  const names = namesFor(request, book)
  const { kind } = read.detail
  const suggestion = read.lead && kind && { unit: names.unit(leadOf(floor.county, kind.usualLead)), ...read.lead }
  const record = {
    matter,
    names,
    acts: actsView(request, book, read, shown),
    suggestion,
    contacts: shown.contacts,
    done: isVerb(shown.done) ? shown.done : undefined,
  }
  const view = inboxView(request, book, shown.address, read.inbox, id)
  return sendPage(
    request,
    reply,
    <InboxPage view={view} windowTitle={matter.title} detail={<MatterRecord {...record} />} />,
    'desk',
  )
}

const leadOf = (county: string, department: string): string => unitCode(county, `dept-${department}`)

function actsView(request: FastifyRequest, book: DeskBook, { detail, alike }: ReadRecord, shown: Shown): ActsView {
  const { unit } = staffOf(request)
  const { may, state, row } = detail
  const rules = book.rules()
  const now_ms = request.server.floor.clock().getTime()
  const names = namesFor(request, book)
  const { back, up } = waysOf(state)
  const offers = (verb: DeskVerb) => may.includes(verb)
  const templates = actTemplates(request, book, may, {})
  const { chosen, refusal } = shown
  const picked = isVerb(chosen?.act) ? templates[chosen.act]?.find(({ key }) => key === chosen.template) : undefined
  return {
    address: shown.address,
    standing: { holds: state.holder === unit, dispatches: dispatches(request.actor) },
    mediates: mediates(request.actor),
    idOf: formIds<DeskVerb>(),
    below: offers('assigned') ? unitsBelow(request, book, row.place_code) : [],
    beside: offers('passed-across') ? unitsBeside(request, book, state.holder) : [],
    back: back === undefined ? undefined : names.unit(back),
    up: up === undefined ? undefined : names.unit(up),
    templates,
    script: offers('called-back') ? callScript(request, book, names.unit(unit)) : undefined,
    room: roomOf(rules, state, now_ms),
    kinds: offers('sorted') || offers('split') ? kindChoices(request, book) : [],
    grids: offers('sorted') ? placesUnder(request, book, row.village_code) : [],
    candidates: alike,
    photos: photoHints(request, 'evidence'),
    tried: refusal && {
      ...refusal,
      since: shownActions(rules, detail.actions, now_ms).slice(refusal.seen ?? detail.actions.length),
    },
    chosen: picked && isVerb(chosen?.act) ? { verb: chosen.act, text: picked.text } : undefined,
  }
}

export function addMatterPages(app: App, withRules: WithRules, book: DeskBook): void {
  app.get(
    '/desk/matters/:id',
    { config: { access: { power: 'matter.read' } }, schema: { hide: true, params: ById, querystring: Opened } },
    async (request, reply) => {
      const { done, act, template } = request.query
      const address = addressOf(request, request.query)
      return sendMatter(request, reply, { withRules, book }, request.params.id, {
        address,
        done,
        chosen: { act, template },
      })
    },
  )
}
