import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type TakenForm, takePhotos } from '#capabilities/photo/index.ts'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { isId, newId } from '#kernel/id.ts'
import { formatReceipt } from '#kernel/receipt.ts'
import { languageOf } from '#platform/http/face.ts'
import { answerKeptForm } from '#platform/http/form.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { paths } from '#web/ui/paths.ts'
import type { OpenMatter } from '#web/villager/board/open-matters.tsx'
import { FollowPage } from '#web/villager/report/follow-page.tsx'
import { LikePage } from '#web/villager/report/like-page.tsx'
import { ReportPage } from '#web/villager/report/report-page.tsx'
import type { TypedReport } from '#web/villager/report/typed.ts'
import { type Reported, reportMatter } from '../actions/report.ts'
import { followMatter } from '../actions/resident.ts'
import type { MatterContext } from '../context.ts'
import { likeMatters, publicMatters } from '../queries/nearby.ts'
import { REPORT_RATE } from '../routes/rates.ts'
import { openMatter } from './neighbour.ts'
import { blank, checkTyped, reportOf, reportView, typedIn } from './report-form.ts'
import { actAsResident, CODE_MAX, type ResidentBook } from './resident-book.ts'
import { forgetSent, idOfSent, rememberSent } from './sent-before.ts'

const ByVillage = Type.Object({ code: Type.String({ maxLength: CODE_MAX }) })
const Asked = Type.Object({
  kind: Type.Optional(Type.String({ maxLength: 60 })),
  /** A neighbour's matter that the reader met with too. */
  same: Type.Optional(Type.String({ maxLength: 60 })),
  /** The page that is hard to use. */
  page: Type.Optional(Type.String({ maxLength: 200 })),
})
const PUBLIC = { access: { open: 'public' } } as const

export function addReportPages(app: App, book: ResidentBook): void {
  app.get(
    '/v/:code/report',
    {
      config: PUBLIC,
      schema: { hide: true, params: ByVillage, querystring: Asked },
      errorHandler: orFindVillage(book.places),
    },
    async (request, reply) => {
      const { kind = '', same, page = '' } = request.query
      const typed = blank({ kind, placeText: page })
      const { code } = request.params
      if (same !== undefined) return showFollowing(book, request, reply, { code, same, typed })
      return sendPage(request, reply, <ReportPage {...reportView(book, request, code, typed)} />)
    },
  )
  app.post(
    '/v/:code/report',
    {
      config: { ...PUBLIC, keepsForm: true, takesFiles: true },
      schema: { hide: true, params: ByVillage },
      errorHandler: orFindVillage(book.places),
    },
    async (request, reply) => {
      const { code } = request.params
      book.places().getVillage(code)
      return answerReport(book, request, reply, code, await takePhotos(request))
    },
  )
}

type Sent = { done: Reported } | { like: OpenMatter[] }

async function answerReport(
  book: ResidentBook,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
  taken: TakenForm,
) {
  const given = typedIn(taken)
  const { sure, back } = taken.fields
  const follow = isId(taken.fields['follow']) ? taken.fields['follow'] : undefined
  const typed = follow ? given : { ...given, id: idOfSent(request, { village: code, ...given }) }
  const view = (of: TypedReport, fault?: Fault) => <ReportPage {...reportView(book, request, code, of)} fault={fault} />
  if (back && !request.formRefusal) return sendPage(request, reply, view(typed))
  return answerKeptForm<Sent>(request, reply, {
    work: async () => {
      await limitRate(request, REPORT_RATE)
      if (taken.problem) throw taken.problem
      return await actAsResident(request, book, async (context) => {
        checkTyped(book, context, typed, !follow)
        if (follow) return { done: await followMatter(context, follow, followingOf(typed)) }
        const like = sure || typed.id !== given.id ? [] : await likeMatters(context, code, typed.text)
        const seen = like.map((matter) => openMatter(matter, context, book.places(), languageOf(request)))
        if (seen.length > 0) return { like: seen }
        return { done: await reportMatter(context, await reportOf(book, context, code, typed)) }
      })
    },
    done: (sent) => {
      if ('done' in sent) {
        if (!follow) rememberSent(request, reply, { village: code, ...typed })
        return reply.redirect(`${paths.receipt(formatReceipt(sent.done.receipt))}?new=1`, 303)
      }
      const village = villageOfPage(book.places(), code, languageOf(request))
      return sendPage(request, reply, <LikePage village={village} typed={typed} like={sent.like} />)
    },
    again: async (fault) => {
      // The same form with other words is another matter: the next press sends it as one.
      const again = fault.code === 'same-id-other-content' ? { ...typed, id: newId() } : typed
      if (again !== typed) forgetSent(reply, code)
      const matter = follow && (await findNeighbour(book, request, code, follow))
      if (!matter) return view(again, fault)
      const village = villageOfPage(book.places(), code, languageOf(request))
      return <FollowPage village={village} matter={matter} typed={again} fault={fault} />
    },
  })
}

const followingOf = ({ id, text, phone, kept }: TypedReport) => ({
  id,
  ...(phone.trim() ? { phone: phone.trim() } : {}),
  ...(text.trim() ? { text: text.trim() } : {}),
  ...(kept.length > 0 ? { files: [...kept] } : {}),
})

function findNeighbour(book: ResidentBook, request: FastifyRequest, code: string, id: string) {
  return actAsResident(request, book, async (context: MatterContext) => {
    const found = (await publicMatters(context, code)).find((matter) => matter.id === id)
    return found && openMatter(found, context, book.places(), languageOf(request))
  })
}

/** The matter may have been closed meanwhile; then there is only the form. */
async function showFollowing(
  book: ResidentBook,
  request: FastifyRequest,
  reply: FastifyReply,
  { code, same, typed }: { code: string; same: string; typed: TypedReport },
) {
  const village = villageOfPage(book.places(), code, languageOf(request))
  const matter = await findNeighbour(book, request, code, same)
  if (!matter) return reply.redirect(paths.report(code), 303)
  return sendPage(request, reply, <FollowPage village={village} matter={matter} typed={typed} />)
}
