import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { answerForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { requireShape } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import {
  type AnswerFormView,
  DeskRemarkPage,
  DeskRemarksPage,
  type DeskRemarkView,
} from '#web/desk/disclosure/remarks-page.tsx'
import { deskPaths } from '#web/desk/disclosure/view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { answerRemark, mayAnswer } from '../../actions/answer.ts'
import type { DisclosureContext } from '../../context.ts'
import { type DeskRemark, getDeskRemark, listRemarks } from '../../queries/remarks.ts'
import { readPeriod } from '../../rules/index.ts'
import { REMARK_KINDS, RemarkAnswer } from '../../schema.ts'
import { AfterDone, ById, type DeskDoor, Fields, hide, may, railFacts } from './door.ts'

const SHOWN = 100
const ANSWER_MAX = 2000
const Asked = Type.Object({ kind: Type.Optional(Type.Enum(REMARK_KINDS)) })
function remarkView({ book }: DeskDoor, { rules }: DisclosureContext, lang: Language, row: DeskRemark): DeskRemarkView {
  const item = rules.itemOn(row.item, readPeriod(row.period)?.to ?? rules.dayOf(row.asked_at.getTime()))
  return {
    id: row.id,
    // Held to these words by the table's constraints.
    kind: row.kind as 'question' | 'objection',
    entryId: row.disclosure_id,
    villageCode: row.village_code,
    village: book.places().nameOf(row.village_code, lang),
    name: item?.name ?? { zh: row.item, en: row.item },
    period: row.period,
    text: row.text,
    askedAt: row.asked_at,
    dueAt: row.due_at,
    holder: book.places().unitName(row.holder, lang),
    escalated: row.escalated,
    answer: row.answer,
    answeredAt: row.answered_at,
    understood: row.understood as 'yes' | 'no' | null,
    version: row.version,
  }
}

/** Questions and objections by their clocks, and the answers that will stand beside the entries. */
export function addDeskRemarkPages(app: App, door: DeskDoor): void {
  app.get(
    '/desk/disclosure-remarks',
    { config: may('list'), schema: { ...hide, querystring: Asked } },
    async (request, reply) => {
      const { kind = 'question' } = request.query
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = door.withRules(plain)
        const remarks = (await listRemarks(context, kind, SHOWN)).map((row) => remarkView(door, context, lang, row))
        return { rail: await railFacts(context, `${kind}s`), kind, remarks }
      })
      return sendPage(request, reply, <DeskRemarksPage {...view} />, 'desk')
    },
  )
  app.get(
    '/desk/disclosure-remarks/:id',
    { config: may('list'), schema: { ...hide, params: ById, querystring: AfterDone } },
    async (request, reply) => {
      const page = await remarkPage(door, request, request.params.id, { done: request.query.done !== undefined })
      return sendPage(request, reply, page, 'desk')
    },
  )
  app.post(
    '/desk/disclosure-remarks/:id/answers',
    { config: may('answer-question'), schema: { ...hide, params: ById, body: Fields } },
    async (request, reply) => {
      const { id } = request.params
      const { seen, withheld, ...typed } = request.body
      return answerForm(request, reply, {
        work: async () => {
          const body = { ...typed, seen: Number(seen), ...(withheld === 'yes' ? { withheld: true } : {}) }
          requireShape(request, RemarkAnswer, body)
          // The form has passed the schema.
          return await request.act((plain) => answerRemark(door.withRules(plain), id, body as unknown as RemarkAnswer))
        },
        done: () => reply.redirect(`${deskPaths.remark(id)}?done=1`, 303),
        again: (fault) =>
          remarkPage(door, request, id, { typed: { text: typed['text'] ?? '', withheld: withheld === 'yes' }, fault }),
        usual: 'desk',
      })
    },
  )
}

async function remarkPage(
  door: DeskDoor,
  request: FastifyRequest,
  id: string,
  more: Partial<Pick<AnswerFormView, 'typed' | 'fault' | 'done'>>,
) {
  const view = await request.act(async (plain): Promise<AnswerFormView> => {
    const context = door.withRules(plain)
    const row = await getDeskRemark(context, id)
    const remark = remarkView(door, context, languageOf(request), row)
    return {
      rail: await railFacts(context, `${remark.kind}s`),
      remark,
      answerId: newId(),
      mayAnswer: mayAnswer(context, row),
      typed: more.typed ?? { text: '', withheld: false },
      fault: more.fault,
      done: more.done ?? false,
      most: ANSWER_MAX,
    }
  })
  return <DeskRemarkPage view={view} />
}
