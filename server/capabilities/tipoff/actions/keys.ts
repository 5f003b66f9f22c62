import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { isSigned, type Keyset, readKeyset } from '#kernel/tipoff/keyset.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash, canonicalText } from '#platform/crypto/canonical.ts'
import { committed, newSalt } from '#platform/crypto/commitment.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { addLeaf } from '#platform/log/add-leaf.ts'
import { verifyEd25519 } from '#platform/log/signer.ts'
import { channelOf } from '../access.ts'
import type { TipoffContext } from '../context.ts'
import { findNewestKeyset } from '../queries/keysets.ts'
import { monthsAfter } from '../rules/index.ts'
import type { KeyBody, KeysetBody } from '../schema.ts'

const MEDIA_TYPE = 'application/json'

/** An officer's new key: its public half, and the secret one under a passphrase. It opens nothing before it is seated. */
export async function keepKey(context: TipoffContext, { id, recipient, locked }: KeyBody): Promise<void> {
  const channel = channelOf(context.actor)
  const { tx, county, actor, rules } = context
  if (actor.kind !== 'staff') throw refuse('forbidden', 403)
  const hash = canonicalHash({ recipient, locked, account: actor.id })
  if (await wasDone(context, 'tipoff_key', id, hash)) return
  await tx
    .insertInto('tipoff_key')
    .values({ county, account_id: actor.id, channel, id, recipient, locked, made_on: rules.today, body_hash: hash })
    .execute()
  await record(context, 'tipoff.key-made', { kind: 'tipoff-key', id })
}

/**
 * A new keyset: signed by the root that signed the one before, numbered one higher, published in the log.
 * @throws Problem `tipoff.keyset-unsigned` 422, `tipoff.keyset-misfit` 409
 */
export async function publishKeyset(context: TipoffContext, { id, signed: text }: KeysetBody): Promise<void> {
  const channel = channelOf(context.actor)
  const { tx, county, now } = context
  const hash = canonicalHash({ channel, text })
  if (await wasDone(context, 'tipoff_keyset', id, hash)) return
  const signed = readKeyset(text)
  if (!signed || !(await isSigned({ verify: verifyEd25519 }, signed))) throw refuse('tipoff.keyset-unsigned', 422)
  if (signed.keyset.channel !== channel) throw refuse('tipoff.keyset-misfit', 409)
  await requireNext(context, signed.keyset, signed.root)
  const body = canonicalText(signed)
  const { salt, commitment, bytes } = committed(body, newSalt())
  const leafId = newId(now.getTime())
  const { n } = signed.keyset
  await tx
    .insertInto('tipoff_keyset')
    .values({
      ...{ county, channel, n, id, body, root: signed.root, salt, commitment },
      ...{ leaf_id: leafId, made_on: context.rules.today, body_hash: hash },
    })
    .execute()
  await seat(context, signed.keyset)
  await addLeaf(context, county, {
    t: 'keyset',
    id: leafId,
    of: `tipoff-${channel}`,
    cat: 'tipoff.keyset',
    at: now.toISOString(),
    by: 'role:discipline-commission',
    rev: n,
    body: { c: commitment.toString('hex'), len: bytes, mt: MEDIA_TYPE },
  })
  await record(context, 'tipoff.keyset-published', { kind: 'tipoff-keyset', id }, { channel, n })
}

async function requireNext(context: TipoffContext, keyset: Keyset, root: string): Promise<void> {
  const { today, numbers } = context.rules
  const before = await findNewestKeyset(context, keyset.channel)
  const isNext = keyset.n === (before?.keyset.n ?? 0) + 1 && (!before || before.root === root)
  const isDated =
    keyset.from <= today && keyset.until > today && keyset.until <= monthsAfter(today, numbers.keysetMonths)
  const known = await context.tx
    .selectFrom('tipoff_key')
    .select('recipient')
    .where('county', '=', context.county)
    .where('channel', '=', keyset.channel)
    .execute()
  const recipients = new Set(known.map(({ recipient }) => recipient))
  const areOurs =
    keyset.officers.every((one) => recipients.has(one)) && new Set(keyset.officers).size === keyset.officers.length
  if (!isNext || !isDated || !areOurs) throw refuse('tipoff.keyset-misfit', 409)
}

/** Whoever the newest keyset names has a seat; whoever it leaves out has none from now on. */
async function seat({ tx, county }: TipoffContext, { channel, officers }: Keyset): Promise<void> {
  const of = () => tx.updateTable('tipoff_key').where('county', '=', county).where('channel', '=', channel)
  await of().set({ seated: false }).where('recipient', 'not in', officers).execute()
  await of().set({ seated: true }).where('recipient', 'in', officers).execute()
}
