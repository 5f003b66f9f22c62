import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { HANDED_CODES_A_DAY } from '#platform/identity/limits.ts'
import { HandedCodesPage } from '#web/desk/account/handed-codes-page.tsx'
import { countHanded, handCode } from '../actions/villager.ts'
import { PhoneNumber } from '../schema.ts'

const GIVER = { access: { power: 'account.hand-code' } } as const

export function addHandedCodePages(app: App): void {
  app.get('/desk/handed-codes', { config: GIVER, schema: { hide: true } }, async (request, reply) => {
    const left = HANDED_CODES_A_DAY - (await request.act(countHanded))
    return sendPage(request, reply, <HandedCodesPage left={left} />, 'desk')
  })
  // The code is in the answer itself: an address to come back to would have to keep it.
  app.post(
    '/desk/handed-codes',
    { ...asForm, config: GIVER, schema: { hide: true, body: PhoneNumber } },
    async (request, reply) => {
      const left = async () => HANDED_CODES_A_DAY - (await request.act(countHanded))
      return answerForm(request, reply, {
        work: () => request.act((context) => handCode(context, request.body.phone)),
        done: async (handed) =>
          sendPage(request, reply, <HandedCodesPage left={await left()} handed={handed} />, 'desk'),
        again: async (fault) => <HandedCodesPage left={await left()} phone={request.body.phone} fault={fault} />,
        usual: 'desk',
      })
    },
  )
}
