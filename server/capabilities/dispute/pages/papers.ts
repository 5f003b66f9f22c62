import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { sendWord } from '#platform/docx/send-word.ts'
import { faceOf, languageOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { sendPaper } from '#platform/pdf/send-paper.ts'
import { disputePaper } from '#web/desk/dispute/dispute-paper.ts'
import { PAPERS, type PaperKind } from '#web/desk/dispute/view.ts'
import type { WithDisputeRules } from '../context.ts'
import { readDispute } from '../queries/detail.ts'
import type { DisputeState } from '../rules/index.ts'
import { type DisputeBook, shownDispute } from './book.ts'

const Asked = Type.Object({ id: Type.String({ format: 'uuid' }), kind: Type.Enum(PAPERS) })

/** The papers that there are something to say in. */
export const papersOf = ({ agreement, confirmBy, endedAs, routes, violence, origin }: DisputeState): PaperKind[] => {
  if (origin === 'entered') return []
  return [
    ...(violence ? [] : (['rights'] as const)),
    ...(agreement ? (['agreement'] as const) : []),
    ...(confirmBy ? (['request'] as const) : []),
    ...(endedAs && routes.length > 0 ? (['routes'] as const) : []),
    'file',
  ]
}

/** To sign and to hand over: as PDF with its fonts in it, and as Word to be written on. */
export function addDisputePapers(app: App, withRules: WithDisputeRules, book: DisputeBook): void {
  for (const form of ['pdf', 'docx'] as const)
    app.get(
      `/desk/disputes/:id/papers/:kind.${form}`,
      { config: { access: { power: 'dispute.list' } }, schema: { hide: true, params: Asked } },
      async (request, reply) => {
        const { id, kind } = request.params
        const lang = languageOf(request)
        const view = await request.act(async (plain) => {
          const context = withRules(plain)
          const detail = await readDispute(context, id)
          if (!papersOf(detail.state).includes(kind)) throw refuse('not-found', 404)
          return shownDispute({ context, book, lang }, detail)
        })
        const paper = disputePaper(faceOf(request, reply), kind, view)
        const name = `${view.number}-${kind}`
        return form === 'pdf' ? sendPaper(request, reply, paper, name) : sendWord(reply, paper, name)
      },
    )
}
