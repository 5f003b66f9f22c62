import type { PlaceBook } from '#capabilities/place/index.ts'
import { addMonths } from '#kernel/calendar.ts'
import type {
  ShownRecruitment,
  ShownRecruitmentLine,
  ShownReserve,
  ShownReserveLine,
} from '#web/ui/board/reserve-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { ReserveContext } from '../context.ts'
import type { RecruitmentDetail, RecruitmentRow } from '../queries/recruitment.ts'
import type { DeskReserve, NamedReserve, ReserveDetail, ReserveRow } from '../queries/reserve.ts'
import type { Applied, RecruitmentStage, ReserveState, Stage } from '../rules/index.ts'

export interface ReserveBook {
  places(): PlaceBook
}

export const shownRecruitmentLine = (
  { today }: Pick<ReserveContext, 'today'>,
  book: ReserveBook,
  lang: Language,
  row: RecruitmentRow,
): ShownRecruitmentLine => ({
  id: row.id,
  townCode: row.town_code,
  townName: book.places().nameOf(row.town_code, lang),
  title: row.title,
  // Held to these words by the table's constraints.
  stage: row.stage as RecruitmentStage,
  applyUntil: row.apply_until,
  examOn: row.exam_on,
  isOpen: row.stage === 'open' && today <= row.apply_until,
})

export function shownRecruitment(
  context: ReserveContext,
  book: ReserveBook,
  lang: Language,
  { row, state, facts }: RecruitmentDetail,
  numbers: Applied,
): ShownRecruitment {
  const places = book.places()
  return {
    ...shownRecruitmentLine(context, book, lang, row),
    posts: state.posts.map(({ village, posts }) => ({ village, name: places.nameOf(village, lang), posts })),
    conditions: state.conditions,
    papers: state.papers,
    examAt: state.examAt,
    list: state.list.map((line) => ({ ...line, villageName: places.nameOf(line.village, lang) })),
    objectUntil: state.objectUntil,
    isUp: state.stage === 'listed' && context.today <= (state.objectUntil ?? ''),
    confirmedOn: state.confirmedOn,
    facts,
    numbers,
    rule: context.rule,
  }
}

const RUNNING: readonly Stage[] = ['hired', 'serving']

const lineOf = (
  { rule, today, postNames }: ReserveContext,
  book: ReserveBook,
  lang: Language,
  row: ReserveRow,
  reviewedOn: string | undefined,
): Omit<ShownReserveLine, 'name'> => {
  const stage = row.stage as Stage // Held to these words by the table's constraints.
  const since = reviewedOn ?? row.hired_on
  return {
    id: row.id,
    villageName: book.places().nameOf(row.village_code, lang),
    stage,
    total: row.total ?? undefined,
    until: row.contract_until ?? undefined,
    post: row.post === null ? undefined : postNames.get(row.post),
    isReviewLate: RUNNING.includes(stage) && since !== null && addMonths(since, rule.reviewMonths) < today,
  }
}

export const shownReserveLine = (
  context: ReserveContext,
  book: ReserveBook,
  lang: Language,
  { row, name }: NamedReserve,
): ShownReserveLine => ({ ...lineOf(context, book, lang, row, row.reviewed_on ?? undefined), name })

const restOf = (context: ReserveContext, row: ReserveRow, state: ReserveState, title: string) => ({
  villageCode: row.village_code,
  recruitment: { id: row.recruitment_id, title },
  written: state.written,
  interview: state.interview,
  hiredOn: state.hiredOn,
  decision: state.decision,
  growth: context.rule.growth,
  postNames: context.postNames,
})

/** For the desks of the register. */
export function shownReserve(
  context: ReserveContext,
  book: ReserveBook,
  lang: Language,
  { row, state, facts, person, holders }: DeskReserve,
  title: string,
): ShownReserve {
  const mentorNames = new Map(holders.map(({ officer, name }) => [officer, name]))
  return {
    ...lineOf(context, book, lang, row, state.reviewedOn),
    ...restOf(context, row, state, title),
    name: person?.name ?? row.masked,
    phone: person?.phone,
    born: person?.born,
    mentor: state.mentor && mentorNames.get(state.mentor),
    facts,
    mentorNames,
  }
}

const UNTOLD: readonly Stage[] = ['scored', 'checked']

/** For whoever applied: points are told with the list and not before, and whoever acted stays with the desk. */
export function shownOwn(
  context: ReserveContext,
  book: ReserveBook,
  lang: Language,
  { row, state, facts }: ReserveDetail,
  about: { title: string; mentorNames: ReadonlyMap<string, string> },
): ShownReserve {
  const isUntold = UNTOLD.includes(state.stage)
  const told = facts.filter(({ verb }) => !isUntold || (verb !== 'scored' && verb !== 'checked'))
  return {
    ...lineOf(context, book, lang, row, state.reviewedOn),
    ...restOf(context, row, state, about.title),
    stage: isUntold ? 'admitted' : state.stage,
    name: row.masked,
    phone: undefined,
    born: undefined,
    mentor: undefined,
    facts: told.map((fact) => ({ ...fact, by: { kind: fact.by.kind } })),
    mentorNames: about.mentorNames,
  }
}
