import { monthsLater } from '#capabilities/tipoff/index.ts'
import { toBase64 } from '#kernel/log/base64.ts'
import type { Channel, Keyset } from '#kernel/tipoff/keyset.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { committed } from '#platform/crypto/commitment.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { ageKeyOf, lock } from '#web/sealed/age.ts'
import { identityOf } from '#web/sealed/derive.ts'
import { signKeyset } from '#web/sealed/root-key.ts'
import type { StaffMember } from '../people/staff.ts'
import { saltOf } from '../salt.ts'
import { DEMO_SEAL_PASSPHRASE, officerIdentity, recoverySecret, rootSecret } from './secrets.ts'

/** log₂ of the cost: everybody knows this passphrase, and the demonstration is to start soon. */
const WORK = 12
const HASH_BYTES = 32

export interface SeedOffice {
  keyset: Keyset
  key: { account_id: string; id: string; recipient: string; locked: string }
  leaf: { id: string; at: Date; body: string }
  row: { root: string; salt: Buffer; commitment: Buffer; body: string }
}

/** The keys of one commission as its officers would have made them in their browsers. */
export async function officeOf(
  channel: Channel,
  officer: StaffMember,
  day: string,
  at: Date,
  newId: (at_ms: number) => string,
): Promise<SeedOffice> {
  const key = await ageKeyOf(officerIdentity(officer.account))
  const recovery = await ageKeyOf(identityOf(recoverySecret(channel)))
  const keyset: Keyset = {
    ...{ v: 1, channel, n: 1, from: day, until: monthsLater(day, 12) },
    ...{ officers: [key.recipient], recovery: recovery.recipient },
  }
  const signed = signKeyset(rootSecret(channel), keyset)
  const body = canonicalText(signed)
  const leafId = newId(at.getTime())
  const { salt, commitment, bytes } = committed(body, saltOf(leafId))
  const leaf = {
    ...{ t: 'keyset', id: leafId, of: `tipoff-${channel}`, cat: 'tipoff.keyset', at: at.toISOString(), rev: 1 },
    ...{
      by: 'role:discipline-commission',
      body: { c: commitment.toString('hex'), len: bytes, mt: 'application/json' },
    },
  }
  return {
    keyset,
    key: {
      account_id: officer.id,
      id: newId(at.getTime()),
      recipient: key.recipient,
      locked: toBase64(await lock(DEMO_SEAL_PASSPHRASE, key.identity, WORK)),
    },
    leaf: { id: leafId, at, body: JSON.stringify(leaf) },
    row: { root: signed.root, salt, commitment, body },
  }
}

export const noHash = (): Buffer => sha256('demonstration').subarray(0, HASH_BYTES)
