import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { AssessmentRecordsPage, type ShownLine } from '#web/villager/assessment/records-page.tsx'
import type { AssessmentContext, WithAssessmentRules } from '../context.ts'
import { getPublicAssessment } from '../queries/assessment.ts'
import { type Line, linesBehind, MEASURES } from '../queries/behind.ts'
import { detailOf } from '../queries/detail.ts'
import { VillageCode } from '../schema.ts'
import type { AssessmentBook } from './view.ts'

const OfMeasure = Type.Object({
  code: VillageCode,
  id: Type.String({ format: 'uuid' }),
  measure: Type.Enum(MEASURES),
})

/** From every computed figure of a round to what it is made of, for everybody. */
export function addRecordPages(app: App, withRules: WithAssessmentRules, book: AssessmentBook): void {
  app.get(
    '/v/:code/assessment/:id/records/:measure',
    {
      config: { access: { open: 'public' } },
      errorHandler: orFindVillage(() => book.places()),
      schema: { hide: true, params: OfMeasure },
    },
    async (request, reply) => {
      const { code, id, measure } = request.params
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), code, lang)
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        const { state } = await detailOf(plain, await getPublicAssessment(plain, code, id))
        const { from, to, figures } = state
        const lines = await linesBehind(context, measure, { village: code, span: { from, to } })
        const figure = figures[measure] ?? { numerator: 0, denominator: 0 }
        return { from, to, figure, lines: lines.map((line) => shownLine(context, book, lang, line)) }
      })
      return sendPage(request, reply, <AssessmentRecordsPage view={{ village, measure, ...view }} />)
    },
  )
}

function shownLine(
  { assessments }: AssessmentContext,
  { places }: AssessmentBook,
  lang: Language,
  { what, ...line }: Line,
): ShownLine {
  const named = { entry: () => assessments.itemNameOf(what) ?? what, grid: () => places().nameOf(what, lang) }
  return { ...line, what: line.sort === 'entry' || line.sort === 'grid' ? named[line.sort]() : what }
}
