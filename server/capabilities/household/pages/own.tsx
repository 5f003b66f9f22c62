import { Type } from 'typebox'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { GivenCodePage } from '#web/desk/household/given-code-page.tsx'
import { ReadingsSheet } from '#web/desk/household/readings-sheet.tsx'
import { OwnReadingsPage } from '#web/villager/household/own-readings-page.tsx'
import { giveCode, takeCode } from '../actions/codes.ts'
import { printReadings } from '../actions/read.ts'
import { ById } from '../schema.ts'
import type { PageDoor } from './desk.tsx'
import { gridWordsFor } from './words.ts'

const may = (power: string) => ({ access: { power: `household.${power}` as const } })
const open = { access: { open: 'by-secret' as const } }
const TRIES = { name: 'household-code', points: 20, duration_s: 3600 }
const TypedCode = Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) })

/** How a household learns who looked at its record: with a code from somebody's hand, or on paper at the village. */
export function addOwnPages(app: App, { rules }: PageDoor): void {
  // The code is in the answer itself: an address to come back to would have to keep it.
  app.post(
    '/desk/households/:id/codes',
    { config: may('code'), schema: { hide: true, params: ById } },
    async (request, reply) => {
      const { id } = request.params
      const given = await request.act((context) => giveCode(context, id))
      return sendPage(request, reply, <GivenCodePage id={id} given={given} />, 'desk')
    },
  )
  app.get(
    '/desk/households/:id/readings/sheet',
    { config: may('readings'), schema: { hide: true, params: ById } },
    async (request, reply) => {
      const { id } = request.params
      const { row, readings } = await request.act((context) => printReadings(context, id))
      const words = gridWordsFor(request, rules())
      return sendPage(
        request,
        reply,
        <ReadingsSheet id={id} doorText={row.door_text} readings={readings} words={words} />,
      )
    },
  )
  app.get('/who-looked', { config: { access: { open: 'public' } }, schema: { hide: true } }, async (request, reply) =>
    sendPage(request, reply, <OwnReadingsPage />),
  )
  app.post(
    '/who-looked',
    { ...asForm, config: open, schema: { hide: true, body: TypedCode } },
    async (request, reply) =>
      answerForm(request, reply, {
        work: async () => {
          await limitRate(request, TRIES)
          return request.act((context) => takeCode(context, request.body.code))
        },
        done: (answer) =>
          sendPage(request, reply, <OwnReadingsPage answer={answer} words={gridWordsFor(request, rules())} />),
        again: (fault) => <OwnReadingsPage typed={request.body.code} fault={fault} />,
      }),
  )
}
