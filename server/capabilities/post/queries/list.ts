import type { PlaceBook } from '#capabilities/place/index.ts'
import { rangeOf } from '#kernel/place.ts'
import { requireDesk } from '../access.ts'
import type { PostContext } from '../context.ts'
import { type Finding, findingsOf, folded, holdsOn, type PostBook } from '../rules/index.ts'
import { actionsWithin } from './book.ts'

const TOWN_DIGITS = 9

export interface PlacesOfPosts {
  places(): PlaceBook
}

/** The villages of a county or a town; a village is its own. */
export function villagesOf(places: PlaceBook, place: string): string[] {
  if (places.find(place)?.level === 'village') return [place]
  return places.childrenOf(place).flatMap(({ code }) => villagesOf(places, code))
}

/** One village in the election calendar. */
export interface Readiness {
  village: string
  /** Posts held today. */
  held: number
  /** When its bodies’ terms end, the soonest first. */
  ends: readonly { body: string; until: string }[]
  findings: readonly Finding[]
}

/** The books of the villages that are named and within reach. */
async function booksOf(
  context: PostContext,
  villages: readonly string[],
): Promise<{ village: string; book: PostBook }[]> {
  requireDesk(context.actor)
  const { scope } = context
  const reached = scope === '-' ? [] : villages.filter((code) => code.startsWith(scope))
  const [first] = reached
  if (first === undefined) return []
  const town = first.slice(0, TOWN_DIGITS)
  const within = reached.every((code) => code.startsWith(town)) ? town : scope
  const known = await actionsWithin(context, rangeOf(reached.length === 1 ? first : within))
  return reached.map((village) => ({ village, book: folded(known.get(village) ?? []) }))
}

/** What is ready and what is missing, of the villages that are named. */
export async function listReadiness(context: PostContext, villages: readonly string[]): Promise<Readiness[]> {
  const { posts, today } = context
  const [bodies, apart] = [posts.bodiesOn(today), posts.keptApartOn(today)]
  return (await booksOf(context, villages)).map(({ village, book }) => {
    const ends = book.formed
      .filter(({ since, until }) => since <= today && today <= until)
      .map(({ body, until }) => ({ body, until }))
      .toSorted((a, b) => (a.until < b.until ? -1 : 1))
    const held = book.terms.filter((term) => holdsOn(term, today)).length
    return { village, held, ends, findings: findingsOf(book, bodies, apart, today) }
  })
}

/** Who holds what today in the villages that are named. */
export async function listHolders(context: PostContext, villages: readonly string[]) {
  return (await booksOf(context, villages)).flatMap(({ village, book }) =>
    book.terms
      .filter((term) => holdsOn(term, context.today))
      .map((term) => ({ village, term, name: book.officers.find(({ id }) => id === term.officer)?.name ?? '' })),
  )
}
