import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { sendWord } from '#platform/docx/send-word.ts'
import { faceOf, languageOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { sendPaper } from '#platform/pdf/send-paper.ts'
import { petitionPaper } from '#web/desk/petition/petition-paper.ts'
import { PAPERS, type PaperKind } from '#web/desk/petition/view.ts'
import type { WithPetitionRules } from '../context.ts'
import { readPetition } from '../queries/detail.ts'
import type { PetitionState } from '../rules/index.ts'
import { type PetitionBook, shownPetition } from './book.ts'

const Asked = Type.Object({ id: Type.String({ format: 'uuid' }), kind: Type.Enum(PAPERS) })

/** The papers that there are something to say in. */
export const papersOf = ({ unit, acceptedOn, opinions }: PetitionState): PaperKind[] => [
  ...(unit ? (['transfer'] as const) : []),
  ...(acceptedOn ? (['acceptance'] as const) : []),
  ...(opinions.length > 0 ? (['opinion', 'delivery'] as const) : []),
]

/** The statutory papers, to print and to hand over: as PDF with its fonts in it, and as Word to be written on. */
export function addPetitionPapers(app: App, withRules: WithPetitionRules, book: PetitionBook): void {
  for (const form of ['pdf', 'docx'] as const)
    app.get(
      `/desk/petitions/:id/papers/:kind.${form}`,
      { config: { access: { power: 'petition.list' } }, schema: { hide: true, params: Asked } },
      async (request, reply) => {
        const { id, kind } = request.params
        const lang = languageOf(request)
        const view = await request.act(async (plain) => {
          const context = withRules(plain)
          const detail = await readPetition(context, id)
          if (!papersOf(detail.state).includes(kind)) throw refuse('not-found', 404)
          return shownPetition({ context, book, lang }, detail)
        })
        const paper = petitionPaper(faceOf(request, reply), kind, view)
        const name = `${view.number}-${kind}`
        return form === 'pdf' ? sendPaper(request, reply, paper, name) : sendWord(reply, paper, name)
      },
    )
}
