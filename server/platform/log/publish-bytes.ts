import { newId } from '#kernel/id.ts'
import type { Context } from '../context.ts'
import { canonicalText } from '../crypto/canonical.ts'
import { committed, newSalt } from '../crypto/commitment.ts'
import { addLeaf } from './add-leaf.ts'

const MEDIA_TYPE = 'application/json'

interface Published {
  body: string
  salt: Buffer
  commitment: Buffer
  leaf_id: string
}

/** The bytes, what the log is told about them, and the leaf itself: in the transaction of what is published. */
export async function publishBytes(
  context: Context,
  village: string,
  of: { id: string; cat: string; rev: number; day: string },
  said: Record<string, unknown>,
): Promise<Published> {
  const { now } = context
  const body = canonicalText(said)
  const { salt, commitment, bytes } = committed(body, newSalt())
  const leaf_id = newId(now.getTime())
  await addLeaf(context, village, {
    t: of.rev === 1 ? 'publish' : 'revise',
    id: leaf_id,
    of: of.id,
    cat: of.cat,
    per: of.day,
    at: now.toISOString(),
    by: 'role:village-publisher',
    rev: of.rev,
    body: { c: commitment.toString('hex'), len: bytes, mt: MEDIA_TYPE },
  })
  return { body, salt, commitment, leaf_id }
}
