import { toBase64 } from '#kernel/log/base64.ts'
import type { Keyset } from '#kernel/tipoff/keyset.ts'
import type { Letter } from '#kernel/tipoff/letter.ts'
import { newNumber } from '#kernel/tipoff/number.ts'
import { hashOfToken, keysOf } from '#web/sealed/derive.ts'
import { sealFile, sealLetter } from '#web/sealed/letters.ts'
import { newHexId, randomBytes } from '#web/sealed/random.ts'
import { frameOf, type Parcel } from '#web/sealed/send.ts'
import type { PreparedFile } from './files.ts'

/** The number is made here and told to nobody; what is sealed leaves the phone, what is written does not. */
export async function parcelOf(
  keyset: Keyset,
  words: Omit<Letter, 'v' | 'from' | 'replyTo' | 'files'>,
  files: readonly PreparedFile[],
  progress: (share: number) => void,
): Promise<{ number: string; parcel: Parcel }> {
  const number = newNumber(randomBytes)
  const keys = await keysOf(number, progress)
  const letter: Letter = {
    ...{ v: 1, from: 'reporter', replyTo: keys.recipient, ...words },
    ...(files.length > 0 ? { files: files.map(({ content: _, ...file }) => file) } : {}),
  }
  const frames: string[] = []
  for (const { id, content } of files)
    frames.push(frameOf(keys.mailbox, keys.token, id, await sealFile(keyset, keys.recipient, content)))
  const report = {
    channel: keyset.channel,
    keyset: keyset.n,
    mailbox: keys.mailbox,
    tokenHash: hashOfToken(keys.token),
    id: newHexId(),
    sealed: toBase64(await sealLetter(keyset, keys.recipient, letter)),
  }
  return { number, parcel: { report, frames } }
}
