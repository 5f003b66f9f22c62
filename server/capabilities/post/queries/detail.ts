import { requireVillage } from '#platform/access/village.ts'
import { mayDo, requireDesk } from '../access.ts'
import type { PostContext } from '../context.ts'
import {
  type Body,
  type BodyTerm,
  bodyTermOn,
  type Conflict,
  conflictsOn,
  type Declaration,
  type Finding,
  findingsOf,
  folded,
  holdsOn,
  type Officer,
  type PostAction,
  type PostBook,
  type Term,
} from '../rules/index.ts'
import { type DeskVerb, POST_ACTS } from '../schema.ts'
import { actionsOf } from './book.ts'
import { partiesOf } from './ties.ts'

interface Seat {
  term: Term
  officer: Officer
  post: Body['posts'][number] | undefined
  declared: readonly Declaration[]
}

interface BodyOnDay {
  body: Body
  running: BodyTerm | undefined
  seats: readonly Seat[]
}

/** Which day is asked about, and by which day it had to be known. */
interface AskedDays {
  on: string
  known: string
}

export interface PublicPosts extends AskedDays {
  village: string
  bodies: readonly BodyOnDay[]
  /** What is lawful and to be known: one shoulder. */
  noted: readonly Conflict[]
}

export interface DeskPosts extends PublicPosts {
  book: PostBook
  actions: readonly PostAction[]
  findings: readonly Finding[]
  parties: ReadonlyMap<string, string>
  may: Record<DeskVerb, boolean>
}

const knownBy = (context: PostContext, actions: readonly PostAction[], day: string): PostAction[] =>
  actions.filter(({ at_ms }) => context.posts.dayOf(at_ms) <= day)

/** Every body of a village with who holds which post on a day. */
function bodiesOn(context: PostContext, book: PostBook, day: string): BodyOnDay[] {
  return context.posts.bodiesOn(day).map((body) => {
    const order = (term: Term): number => body.posts.findIndex(({ key }) => key === term.post)
    const held = book.terms.filter((term) => term.body === body.key && holdsOn(term, day))
    const seats = held
      .toSorted((a, b) => order(a) - order(b))
      .flatMap((term): Seat[] => {
        const officer = book.officers.find(({ id }) => id === term.officer)
        const declared = book.declared.filter(
          (one) => one.officer === term.officer && one.on <= day && (one.endedOn === undefined || day < one.endedOn),
        )
        return officer ? [{ term, officer, post: body.posts.find(({ key }) => key === term.post), declared }] : []
      })
    return { body, running: bodyTermOn(book, body.key, day), seats }
  })
}

function postsOf(context: PostContext, village: string, book: PostBook, asked: AskedDays): PublicPosts {
  const kept = context.posts.keptApartOn(asked.on)
  const noted = conflictsOn(book, kept, asked.on).filter(({ rule }) => rule.effect === 'allow')
  return { village, ...asked, bodies: bodiesOn(context, book, asked.on), noted }
}

/** For everybody; a day in the past as it was, or as it was known then. */
export async function readPublicPosts(
  context: PostContext,
  village: string,
  { on = context.today, known = context.today }: Partial<AskedDays>,
): Promise<PublicPosts> {
  const book = folded(knownBy(context, await actionsOf(context, village), known))
  return postsOf(context, village, book, { on, known })
}

/** On a desk: with what is missing, and whose kin was declared. */
export async function readDeskPosts(context: PostContext, village: string): Promise<DeskPosts> {
  requireDesk(context.actor)
  await requireVillage(context, village)
  const { posts, today, actor } = context
  const actions = await actionsOf(context, village)
  const book = folded(actions)
  // Every act is there.
  const may = Object.fromEntries(POST_ACTS.map(({ verb }) => [verb, mayDo(actor, verb, village)])) as DeskPosts['may']
  return {
    ...postsOf(context, village, book, { on: today, known: today }),
    ...{ book, actions, may, parties: await partiesOf(context, village) },
    findings: findingsOf(book, posts.bodiesOn(today), posts.keptApartOn(today), today),
  }
}
