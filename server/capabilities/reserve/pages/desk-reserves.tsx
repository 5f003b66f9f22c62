import { Type } from 'typebox'
import { addDeskOne } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { RegisterPage, ReservePage } from '#web/desk/reserve/reserve-pages.tsx'
import { requireMay } from '../access.ts'
import { actOnReserve } from '../actions/act.ts'
import type { WithReserves } from '../context.ts'
import { countReserves } from '../queries/numbers.ts'
import { readPublic } from '../queries/recruitment.ts'
import { getReserve, listRegister, readReserve } from '../queries/reserve.ts'
import { cohortsOf } from '../rules/index.ts'
import { type ActBody, type DeskVerb, RESERVE_ACTS } from '../schema.ts'
import { type ReserveBook, shownReserve, shownReserveLine } from './view.ts'

const Asked = Type.Object({ village: Type.Optional(Type.String({ pattern: '^[0-9]{12}$' })) })

/** The register: those within reach, one with its acts. */
export function addRegisterDesk(app: App, withReserves: WithReserves, book: ReserveBook): void {
  app.get(
    '/desk/reserves',
    { config: { access: { power: 'reserve.list' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const lang = languageOf(request)
      const { village } = request.query
      const view = await request.act(async (plain) => {
        const context = withReserves(plain)
        const all = await listRegister(plain)
        const shown = village === undefined ? all : all.filter(({ row }) => row.village_code === village)
        const place = village ?? (plain.scope === '-' ? plain.county : plain.scope)
        return {
          lines: shown.map((one) => shownReserveLine(context, book, lang, one)),
          cohorts: cohortsOf(await countReserves(plain, place)),
          year: Number(plain.today.slice(0, 4)),
          postNames: context.postNames,
        }
      })
      const name = village && book.places().nameOf(village, lang)
      return sendPage(request, reply, <RegisterPage {...view} village={name} />, 'desk')
    },
  )
  addDeskOne<DeskVerb>(app, {
    noun: 'reserve',
    plural: 'reserves',
    acts: RESERVE_ACTS,
    act: (plain, id, verb, body) => actOnReserve(withReserves(plain), id, verb, body as ActBody),
    check: async (plain, id, verb) => requireMay(plain.actor, verb, (await getReserve(plain, id)).village_code),
    draw: async (request, reply, id, shown) => {
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withReserves(plain)
        const detail = await readReserve(context, id)
        const { state, may, holders, decisions } = detail
        const { row } = await readPublic(plain, state.recruitment)
        const postOf = (key: string) => context.postNames.get(key)?.[lang === 'en' ? 'en' : 'zh'] ?? key
        return {
          one: shownReserve(context, book, lang, detail, row.title),
          decisions,
          holders: holders.map(({ officer, name, post }) => ({ value: officer, label: `${name} · ${postOf(post)}` })),
          desk: { version: state.version, may, ...shown },
        }
      })
      return sendPage(request, reply, <ReservePage view={view} />, 'desk')
    },
  })
}
