import type { Context } from '#platform/context.ts'
import type { Relation } from '../rules/index.ts'

/** Somebody who declared a tie: a number on a register of voters, or a holder of posts. */
interface Tie {
  tie: 'self' | 'kin' | 'interest'
  relation: Relation | undefined
  elector: { body: string; number: number } | undefined
  officer: { id: string; name: string; household: string | null } | undefined
}

const tied = ({ tx, county }: Pick<Context, 'tx' | 'county'>, village: string) =>
  tx
    .selectFrom('tie as t')
    .leftJoin('officer as o', (on) => on.onRef('o.county', '=', 't.county').onRef('o.id', '=', 't.officer_id'))
    .select(['t.tie', 't.relation', 't.body', 't.number', 't.counterparty', 'o.id as officer', 'o.name', 'o.household'])
    .where('t.county', '=', county)
    .where('t.village_code', '=', village)
    .where('t.until', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof tied>['execute']>>[number]

const tieOf = ({ tie, relation, body, number, officer, name, household }: Row): Tie => ({
  // Both held to their words by the table's constraints.
  tie: tie as Tie['tie'],
  relation: (relation as Relation | null) ?? undefined,
  elector: body === null || number === null ? undefined : { body, number },
  officer: officer === null || name === null ? undefined : { id: officer, name, household },
})

/** Who declared a tie to this party, wherever it was declared: the one place that is asked about kin. */
export const tiesTo = async (context: Context, village: string, party: string): Promise<Tie[]> =>
  (await tied(context, village).where('t.counterparty', '=', party.trim()).execute()).map(tieOf)

/** As which holders of posts of a village the account that acts here is known. */
export async function officersOfActor({ tx, county, actor }: Context, village: string): Promise<Set<string>> {
  if (actor.kind !== 'staff') return new Set()
  const rows = await tx
    .selectFrom('officer')
    .select('id')
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('account_id', '=', actor.id)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Whose tie it is to whom, by the id of what was declared: for the desks. */
export async function partiesOf({ tx, county }: Context, village: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('tie')
    .select(['id', 'counterparty'])
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('officer_id', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, counterparty }) => [id, counterparty]))
}

/** Who holds which post of a village today, by the public register. */
export async function holdersToday({ tx, county, today }: Context, village: string) {
  const rows = await tx
    .selectFrom('post_term')
    .select(['officer_id', 'name', 'body', 'post'])
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('since', '<=', today)
    .where('until', '>=', today)
    .orderBy('body')
    .orderBy('name')
    .execute()
  return rows.map(({ officer_id: officer, name, body, post }) => ({ officer, name, post: `${body}/${post}` }))
}
