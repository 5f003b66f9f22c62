import { randomBytes } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import type { DisclosureRow } from '../queries/disclosure.ts'
import type { DisclosureAction, DisclosureState } from '../rules/index.ts'

const time = (at_ms: number | undefined): Date | null => (at_ms === undefined ? null : new Date(at_ms))

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = (state: DisclosureState) => ({
  stage: state.stage,
  since_at: new Date(state.since_ms),
  rev: state.rev,
  public_rev: state.publicRev ?? null,
  first_published_at: time(state.firstPublished_ms),
  published_at: time(state.published_ms),
  reminded: [...new Set(state.reminded)],
  version: state.version,
})

export async function insertAction(
  { tx, county }: Context,
  of: Pick<DisclosureRow, 'id' | 'village_code'>,
  seq: number,
  action: DisclosureAction,
  bodyHash: Buffer | null,
): Promise<void> {
  await tx
    .insertInto('disclosure_action')
    .values({
      county,
      disclosure_id: of.id,
      village_code: of.village_code,
      seq,
      id: action.id,
      verb: action.verb,
      at: new Date(action.at_ms),
      by_kind: action.by.kind,
      by_account: action.by.account ?? null,
      by_unit: action.by.unit ?? null,
      by_name: action.by.name ?? null,
      data: JSON.stringify(action.data),
      body_hash: bodyHash,
    })
    .execute()
}

export async function storeState({ tx, county }: Context, id: string, state: DisclosureState): Promise<void> {
  await tx.updateTable('disclosure').set(columnsOf(state)).where('county', '=', county).where('id', '=', id).execute()
}

export function byActor({ actor }: Context): DisclosureAction['by'] {
  if (actor.kind !== 'staff') return { kind: 'system' }
  return { kind: 'staff', unit: actor.unit, name: actor.name, account: actor.id }
}

const SALT_BYTES = 16

/** The bytes that the log vouches for, with a salt so that nobody can guess a short text from its hash. */
export function sealed(body: string) {
  const salt = randomBytes(SALT_BYTES)
  const bytes = Buffer.from(body, 'utf8')
  return { salt, commitment: sha256(Buffer.concat([salt, bytes])), bytes: bytes.length }
}
