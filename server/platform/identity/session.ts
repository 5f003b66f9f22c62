import { randomBytes } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { STAFF_IDLE_MS, STAFF_LONGEST_MS, UNFINISHED_MS, VILLAGER_IDLE_MS, VILLAGER_LONGEST_MS } from './limits.ts'

/** What is still missing before the session is somebody; only `full` is. */
export type Stage = 'change-password' | 'second-factor' | 'enrol' | 'full'
export type SessionOwner = { accountId: string } | { villagerId: string }

export interface NewSession {
  owner: SessionOwner
  stage: Stage
  device: string
  /** The token that came with the request, whoever it belonged to: it stops working, so none can be planted beforehand. */
  replaces: string | undefined
}

export interface OwnSession {
  id: string
  device: string
  createdAt: Date
  seenAt: Date
}

const TOKEN_BYTES = 32
const TOKEN = /^[\w-]{43}$/

export const hashOfToken = (token: string): Buffer => sha256(token)
export const looksLikeToken = (token: string): boolean => TOKEN.test(token)

function lifetime_ms(owner: SessionOwner, stage: Stage): number {
  if ('villagerId' in owner) return VILLAGER_LONGEST_MS
  return stage === 'full' ? STAFF_LONGEST_MS : UNFINISHED_MS
}

/** A fresh token at every sign-in and every step of it. Only its hash is kept. Needs the system's reach, as all of this file. */
export async function startSession(context: Context, { owner, stage, device, replaces }: NewSession): Promise<string> {
  const { tx, county, now } = context
  if (replaces) await endSession(context, replaces)
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expires = new Date(now.getTime() + lifetime_ms(owner, stage))
  const of = 'accountId' in owner ? { account_id: owner.accountId } : { villager_id: owner.villagerId }
  await tx
    .insertInto('session')
    .values({
      county,
      token_hash: hashOfToken(token),
      ...of,
      stage,
      device,
      created_at: now,
      seen_at: now,
      expires_at: expires,
    })
    .execute()
  return token
}

export async function endSession({ tx, county }: Context, token: string): Promise<void> {
  await tx.deleteFrom('session').where('county', '=', county).where('token_hash', '=', hashOfToken(token)).execute()
}

/** @returns how many ended */
export async function endSessionsOf({ tx, county }: Context, accountId: string, exceptToken?: string): Promise<number> {
  const all = tx.deleteFrom('session').where('county', '=', county).where('account_id', '=', accountId)
  const some = exceptToken === undefined ? all : all.where('token_hash', '<>', hashOfToken(exceptToken))
  return Number((await some.executeTakeFirst()).numDeletedRows)
}

/** The account behind a session that is not full yet, if it waits for this step and its account still works. */
export async function findUnfinished({ tx, county, now }: Context, token: string | undefined, stage: Stage) {
  if (!token) return undefined
  return await tx
    .selectFrom('session')
    .innerJoin('account', (on) =>
      on.onRef('account.county', '=', 'session.county').onRef('account.id', '=', 'session.account_id'),
    )
    .select([
      'account.id',
      'account.name',
      'account.person_name',
      'account.role',
      'account.unit',
      'account.scope',
      'session.device',
    ])
    .where('session.county', '=', county)
    .where('session.token_hash', '=', hashOfToken(token))
    .where('session.stage', '=', stage)
    .where('session.expires_at', '>', now)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
}

const LISTED_MAX = 50

/** One's own, newest first. The id is the token's hash, from which the token cannot be found. */
export async function ownSessions({ tx, county, now, actor }: Context): Promise<OwnSession[]> {
  if (actor.kind !== 'staff' && actor.kind !== 'villager') return []
  const idle_ms = actor.kind === 'staff' ? STAFF_IDLE_MS : VILLAGER_IDLE_MS
  const rows = await tx
    .selectFrom('session')
    .select(['token_hash', 'device', 'created_at', 'seen_at'])
    .where('county', '=', county)
    .where(actor.kind === 'staff' ? 'account_id' : 'villager_id', '=', actor.id)
    .where('stage', '=', 'full')
    .where('expires_at', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - idle_ms))
    .orderBy('seen_at', 'desc')
    .limit(LISTED_MAX)
    .execute()
  return rows.map((row) => ({
    id: row.token_hash.toString('hex'),
    device: row.device,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  }))
}

/** @returns whether there was one of that id among one's own */
export async function endOwnSession({ tx, county, actor }: Context, id: string): Promise<boolean> {
  if (actor.kind !== 'staff' && actor.kind !== 'villager') return false
  const ended = await tx
    .deleteFrom('session')
    .where('county', '=', county)
    .where(actor.kind === 'staff' ? 'account_id' : 'villager_id', '=', actor.id)
    .where('token_hash', '=', Buffer.from(id, 'hex'))
    .executeTakeFirst()
  return ended.numDeletedRows === 1n
}
