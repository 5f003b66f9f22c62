import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { EffectCoursePage, EffectPage } from '#web/villager/practice/effect-pages.tsx'
import { LibraryPage, PracticePage } from '#web/villager/practice/practice-pages.tsx'
import type { WithPractices } from '../context.ts'
import { courseOf, effectIn } from '../queries/effect.ts'
import { listLibrary, readPublic } from '../queries/practice.ts'
import { VillageCode } from '../schema.ts'
import { type PracticeBook, shownEffect, shownLine, shownPractice } from './view.ts'

const Uuid = Type.String({ format: 'uuid' })
const open = { config: { access: { open: 'public' } } } as const

const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })

/** The library for everybody: what villages do well, who does so too, and what came of it. */
export function addPublicPages(app: App, withPractices: WithPractices, book: PracticeBook): void {
  app.get('/practices', { ...open, schema: { hide: true } }, async (request, reply) => {
    const lines = await request.act(async (plain) => {
      const context = withPractices(plain)
      return (await listLibrary(plain)).map((row) => shownLine(context, book, languageOf(request), row))
    })
    return sendPage(request, reply, <LibraryPage lines={lines} />)
  })
  app.get(
    '/practices/:id',
    { ...open, schema: { hide: true, params: Type.Object({ id: Uuid }) } },
    async (request, reply) => {
      const view = await request.act(async (plain) => {
        const detail = await readPublic(plain, request.params.id)
        const practice = shownPractice(withPractices(plain), book, languageOf(request), detail)
        return { practice, published: detail.publications.map(({ rev }) => rev) }
      })
      return sendPage(request, reply, <PracticePage {...view} />)
    },
  )
  addEffects(app, withPractices, book)
}

/** What came of a practice where it was adopted, and the months behind each number. */
function addEffects(app: App, withPractices: WithPractices, book: PracticeBook): void {
  app.get(
    '/practices/:id/effects/:code',
    { ...open, schema: { hide: true, params: Type.Object({ id: Uuid, code: VillageCode }) } },
    async (request, reply) => {
      const { id, code } = request.params
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withPractices(plain)
        const detail = await readPublic(plain, id)
        const adoption = detail.adoptions.find((one) => one.village_code === code)
        if (!adoption) throw refuse('not-found', 404)
        return {
          practice: shownPractice(context, book, lang, detail),
          effect: shownEffect(book, lang, await effectIn(context, adoption)),
          least: context.rule.least,
        }
      })
      return sendPage(request, reply, <EffectPage {...view} />)
    },
  )
  app.get(
    '/practices/:id/effects/:code/:figure',
    { ...open, schema: { hide: true, params: Type.Object({ id: Uuid, code: VillageCode, figure: Key }) } },
    async (request, reply) => {
      const { id, code, figure } = request.params
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withPractices(plain)
        const detail = await readPublic(plain, id)
        const adoption = detail.adoptions.find((one) => one.village_code === code)
        const course = adoption && (await courseOf(context, adoption, figure))
        if (!course) throw refuse('not-found', 404)
        const village = { code, name: book.places().nameOf(code, lang) }
        return { practice: shownPractice(context, book, lang, detail), village, course }
      })
      return sendPage(request, reply, <EffectCoursePage {...view} />)
    },
  )
}
