import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { MediationPage, type MediationView } from '#web/villager/dispute/mediation-page.tsx'
import type { WithDisputeRules } from '../context.ts'
import { courtHours, mediatorsOf } from '../queries/registers.ts'
import { type DisputeBook, shownHour, shownMediator } from './book.ts'

const HOURS_MOST = 60
const ByVillage = Type.Object({ code: Type.String({ pattern: '^[0-9]{12}$' }) })
const ByTown = Type.Object({ code: Type.String({ pattern: '^[0-9]{9}$' }) })
const hide = { hide: true } as const

/** Mediators and the timetable of the micro-court, of a village and of a town. */
export function addPublicPages(app: App, withRules: WithDisputeRules, book: DisputeBook): void {
  const open = { config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) } as const
  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { code, ...of }: { code: string } & Pick<MediationView, 'name' | 'village'>,
  ) => {
    const lang = languageOf(request)
    const word = lang === 'en' ? 'en' : 'zh'
    const view = await request.act(async (plain): Promise<MediationView> => {
      const context = withRules(plain)
      const reading = { context, book, lang }
      const { disputes, today } = context
      return {
        ...of,
        mediators: (await mediatorsOf(context, code)).map((row) => shownMediator(reading, row)),
        hours: (await courtHours(context, code, HOURS_MOST)).map((row) => shownHour(reading, row)),
        kinds: disputes.kindsOn(today).map(({ name, guidance }) => ({ name: name[word], guidance: guidance[word] })),
        rights: disputes.ruleOn(today).rights.map((one) => one[word]),
      }
    })
    return sendPage(request, reply, <MediationPage view={view} />)
  }
  app.get('/v/:code/mediation', { ...open, schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const village = villageOfPage(book.places(), request.params.code, languageOf(request))
    return draw(request, reply, { code: village.code, name: village.name, village })
  })
  app.get('/t/:code/mediation', { ...open, schema: { ...hide, params: ByTown } }, async (request, reply) => {
    const { code } = book.places().get(request.params.code)
    const name = book.places().nameOf(code, languageOf(request))
    return draw(request, reply, { code, name, village: undefined })
  })
}
