import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { placeOfUnit } from '#kernel/unit.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DisclosureEventPage, type EventView } from '#web/desk/disclosure/event-page.tsx'
import { deskPaths } from '#web/desk/disclosure/view.ts'
import { requireMay } from '../../access.ts'
import { openEvent } from '../../actions/oblige.ts'
import type { DisclosureContext } from '../../context.ts'
import { EventBody } from '../../schema.ts'
import { type DeskDoor, hide, may, railFacts } from './door.ts'

const Typed = Type.Omit(EventBody, ['villageCode'])

/** Whose village it is goes without saying: that of the desk. */
const ownVillage = ({ actor }: DisclosureContext): string => (actor.kind === 'staff' ? placeOfUnit(actor.unit) : '')

async function eventPage(door: DeskDoor, request: FastifyRequest, more: Pick<EventView, 'id' | 'typed' | 'fault'>) {
  const view = await request.act(async (plain) => {
    const context = door.withRules(plain)
    requireMay(context.actor, 'open-event', ownVillage(context))
    const items = context.rules
      .itemsOn(context.rules.dayOf(context.now.getTime()))
      .filter(({ frequency }) => frequency === 'event')
      .map(({ key, name }) => ({ key, name }))
    return { rail: await railFacts(context, 'event'), items, ...more }
  })
  return <DisclosureEventPage view={view} />
}

/** The village says that something happened which must be made public. */
export function addEventPages(app: App, door: DeskDoor): void {
  app.get('/desk/disclosures/new', { config: may('open-event'), schema: hide }, async (request, reply) =>
    sendPage(request, reply, await eventPage(door, request, { id: newId(), typed: {}, fault: undefined }), 'desk'),
  )
  app.post(
    '/desk/disclosures',
    { ...asForm, config: may('open-event'), schema: { ...hide, body: Typed } },
    async (request, reply) => {
      const { body } = request
      return answerForm(request, reply, {
        work: () =>
          request.act((plain) => {
            const context = door.withRules(plain)
            const villageCode = ownVillage(context)
            requireMay(context.actor, 'open-event', villageCode)
            return openEvent(context, { ...body, villageCode })
          }),
        done: ({ id }) => reply.redirect(deskPaths.draft(id), 303),
        again: (fault) => eventPage(door, request, { id: body.id ?? newId(), typed: body, fault }),
        usual: 'desk',
      })
    },
  )
}
