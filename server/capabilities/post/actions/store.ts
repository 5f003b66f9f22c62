import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { BookRow } from '../queries/book.ts'
import { type Declaration, inverseOf, lastDayOf, type PostAction, type PostBook, termOf } from '../rules/index.ts'
import type { ActBody } from '../schema.ts'

/** The fact, and the lists that are folded from it. */
export async function append(
  context: Context,
  row: BookRow,
  after: PostBook,
  action: PostAction,
  hash: Buffer,
): Promise<void> {
  const { tx, county } = context
  const { id: book_id, village_code } = row
  await tx
    .insertInto('post_action')
    .values({ county, book_id, village_code, seq: after.version, ...factColumns(action, hash) })
    .execute()
  await tx
    .updateTable('post_book')
    .set({ version: after.version })
    .where('county', '=', county)
    .where('id', '=', row.id)
    .execute()
  await keepLists(context, village_code, after, action)
}

async function keepLists({ tx, county }: Context, village_code: string, after: PostBook, { data }: PostAction) {
  if (data.formed) {
    const { body, since, until } = data.formed
    await tx.insertInto('post_body_term').values({ county, village_code, body, since, until }).execute()
  }
  if (data.term) {
    const { id, officer: officer_id, body, post, since, until } = data.term
    const name = after.officers.find((one) => one.id === officer_id)?.name ?? ''
    await tx
      .insertInto('post_term')
      .values({ county, id, village_code, officer_id, name, body, post, since, until })
      .execute()
  }
  if (data.ended && data.of !== undefined)
    await tx
      .updateTable('post_term')
      .set({ until: lastDayOf(termOf(after, data.of)) })
      .where('county', '=', county)
      .where('id', '=', data.of)
      .execute()
}

/** What is not for everybody: household, account, and the names of kin. */
export async function keepPrivate(
  context: Context,
  village: string,
  after: PostBook,
  { data, id }: PostAction,
  { household, party }: Pick<ActBody, 'household' | 'party'>,
  hash: Buffer,
): Promise<void> {
  const { tx, county } = context
  if (data.officer) {
    const account_id = await accountOf(context, village, data.officer.name)
    const values = {
      county,
      id,
      village_code: village,
      name: data.officer.name,
      household: household ?? null,
      account_id,
    }
    await tx.insertInto('officer').values(values).execute()
  }
  if (data.declaration && data.declaration.tie !== 'none')
    await addTies(context, village, after, data.declaration, party, hash)
  if (data.day !== undefined && data.of !== undefined) await endTies(context, village, after, data.of, data.day)
}

/** The village’s own desk account of that name, so that whoever must step aside is known when they act. */
async function accountOf({ tx, county }: Context, village: string, name: string): Promise<string | null> {
  const found = await tx
    .selectFrom('account')
    .select('id')
    .where('county', '=', county)
    .where('scope', '=', village)
    .where('person_name', '=', name)
    .execute()
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

const nameOf = (book: PostBook, officer: string): string => book.officers.find(({ id }) => id === officer)?.name ?? ''

/** Between two officers it counts both ways, whoever declared it. */
async function addTies(
  { tx, county, now, actor }: Context,
  village_code: string,
  book: PostBook,
  { id, officer, other, tie, relation }: Declaration,
  party: string | undefined,
  body_hash: Buffer,
) {
  const declared = { county, village_code, tie, declared_at: now, body_hash }
  const by = { declared_by: actor.kind === 'staff' ? actor.id : null, body: null, number: null }
  const towards = other === undefined ? (party ?? '').trim() : nameOf(book, other)
  const rows = [
    { ...declared, ...by, id, officer_id: officer, counterparty: towards, relation: relation ?? null },
    ...(other !== undefined && relation !== undefined
      ? [
          {
            ...{ ...declared, ...by, id: newId(now.getTime()), officer_id: other },
            ...{ counterparty: nameOf(book, officer), relation: inverseOf(relation) },
          },
        ]
      : []),
  ]
  await tx.insertInto('tie').values(rows).execute()
}

async function endTies({ tx, county }: Context, village: string, book: PostBook, of: string, until: string) {
  const declaration = book.declared.find(({ id }) => id === of)
  if (!declaration) return
  const { officer, other } = declaration
  await tx
    .updateTable('tie')
    .set({ until })
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where((is) =>
      is.or([
        is('id', '=', of),
        ...(other === undefined
          ? []
          : [is.and([is('officer_id', '=', other), is('counterparty', '=', nameOf(book, officer))])]),
      ]),
    )
    .execute()
}
