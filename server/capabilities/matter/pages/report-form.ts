import type { FastifyRequest } from 'fastify'
import type { TakenForm } from '#capabilities/photo/index.ts'
import { villageOfPage } from '#capabilities/place/index.ts'
import { rulesOn } from '#capabilities/playbook/index.ts'
import { isId, newId } from '#kernel/id.ts'
import { normalisePhone } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import type { ReportView } from '#web/villager/report/report-page.tsx'
import { FIELDS, type KindGroup, type TypedReport } from '#web/villager/report/typed.ts'
import type { MatterContext } from '../context.ts'
import { FOR_OTHER, type Report } from '../schema.ts'
import { type Lang, limitToday, type ResidentBook, wordIn } from './resident-book.ts'

/** Kinds that nobody chooses on the form: not yet sorted, and what is said of the platform itself. */
const NOT_OFFERED = ['other', 'platform']
export const FEEDBACK_KIND = 'platform'
const HASH = /^[0-9a-f]{64}$/

export const blank = (more: Partial<TypedReport> = {}): TypedReport => ({
  id: newId(),
  ...(Object.fromEntries(FIELDS.map((name) => [name, ''])) as Record<(typeof FIELDS)[number], string>), // Every field.
  kept: [],
  ...more,
})

/** The form as it was sent; a form without an id of ours gets one. */
export function typedIn({ fields, photos }: TakenForm): TypedReport {
  const { requestId } = fields
  const texts = Object.fromEntries(FIELDS.map((name) => [name, fields[name] ?? '']))
  return blank({ ...texts, ...(isId(requestId) ? { id: requestId } : {}), kept: keptIn(fields, photos) })
}

/** Photos that came with an earlier screen, and those that came now. */
export function keptIn(fields: TakenForm['fields'], photos: readonly string[]): string[] {
  const before = (fields['kept'] ?? '').split(',').filter((hash) => HASH.test(hash))
  return [...new Set([...before, ...photos])]
}

const lengthOf = (text: string): number => [...text].length

/** What must hold before anything is looked up. @throws Problem 400 with the field */
export function checkTyped(book: ResidentBook, context: MatterContext, typed: TypedReport, needsText: boolean): void {
  const count = lengthOf(typed.text.trim())
  const least = limitToday(book, context, 'report-text-least')
  const limit = limitToday(book, context, 'report-text')
  const placeMost = limitToday(book, context, 'place-text')
  if (needsText && count === 0) throw refuse('validation.required', 400, { field: 'text' })
  if (needsText && count < least)
    throw refuse('report.text-too-short', 400, { field: 'text', params: { limit: least } })
  if (count > limit) throw refuse('report.text-too-long', 400, { field: 'text', params: { count, limit } })
  if (lengthOf(typed.placeText.trim()) > placeMost)
    throw refuse('validation.maxLength', 400, { field: 'placeText', params: { limit: placeMost } })
  const phone = typed.phone.trim()
  if (phone !== '' && normalisePhone(phone) === undefined) throw refuse('phone.malformed', 400, { field: 'phone' })
  const { report: most } = context.rules.photosOn(context.now.getTime())
  if (typed.kept.length > most) throw refuse('file.too-many', 400, { field: 'photos', params: { most } })
}

/** As the action takes it; what was left empty is not there. */
export async function reportOf(
  book: ResidentBook,
  context: MatterContext,
  villageCode: string,
  typed: TypedReport,
): Promise<Report> {
  const point = pointOf(typed)
  const gridCode = typed.gridCode || (point && (await book.findGrid(context, villageCode, point)))
  const forOther = FOR_OTHER.find((one) => one === typed.forOther)
  return {
    id: typed.id,
    villageCode,
    text: typed.text.trim(),
    ...given('kind', typed.kind),
    ...given('gridCode', gridCode ?? ''),
    ...given('placeText', typed.placeText),
    ...given('phone', typed.phone),
    ...(point ?? {}),
    ...(forOther ? { forOther } : {}),
    ...(typed.kept.length > 0 ? { files: [...typed.kept] } : {}),
  }
}

const given = <K extends string>(name: K, value: string): Partial<Record<K, string>> =>
  value.trim() === '' ? {} : ({ [name]: value.trim() } as Record<K, string>) // One key, as named.

/** Only when both are numbers on this earth; the schema of the API draws the same lines. */
function pointOf({ lon, lat }: TypedReport): { lon: number; lat: number } | undefined {
  if (lon === '' || lat === '') return undefined
  const point = { lon: Number(lon), lat: Number(lat) }
  return point.lon >= 73 && point.lon <= 136 && point.lat >= 3 && point.lat <= 54 ? point : undefined
}

/** Everything screen one shows. */
export function reportView(
  book: ResidentBook,
  request: FastifyRequest,
  code: string,
  typed: TypedReport,
): Omit<ReportView, 'fault'> {
  const { floor, darkroom } = request.server
  const lang = languageOf(request)
  const places = book.places()
  const limits = darkroom.limits()
  const today = floor.dayOf(floor.clock())
  return {
    village: villageOfPage(places, code, lang),
    typed,
    grids: places.childrenOf(code).map((grid) => ({ code: grid.code, name: places.nameOf(grid.code, lang) })),
    groups: groupsOf(book, today, lang),
    emergency: rulesOn(book.playbook().contacts, today)
      .filter(({ body }) => body.purpose === 'emergency' && body.phone)
      .map(({ key, body }) => ({ key, name: body.name[wordIn(lang)], number: body.phone ?? '' })),
    photosMost: limits.perReport,
    megabytes: Math.floor(limits.bytes / 1024 / 1024),
    feedback: typed.kind === FEEDBACK_KIND,
  }
}

function groupsOf(book: ResidentBook, today: string, lang: Lang): KindGroup[] {
  const playbook = book.playbook()
  const word = wordIn(lang)
  const kinds = rulesOn(playbook['matter-kinds'], today).filter(({ key }) => !NOT_OFFERED.includes(key))
  return rulesOn(playbook['matter-groups'], today)
    .toSorted((a, b) => a.body.order - b.body.order)
    .map(({ key, body }) => ({
      key,
      name: body.name[word],
      icon: body.icon,
      kinds: kinds
        .filter((kind) => kind.body.group === key)
        .toSorted((a, b) => a.body.order - b.body.order)
        .map((kind) => ({
          key: kind.key,
          name: kind.body.name[word],
          hint: kind.body.hint[word],
          icon: kind.body.icon,
          advice: kind.body.emergencyAdvice?.[word],
        })),
    }))
}
