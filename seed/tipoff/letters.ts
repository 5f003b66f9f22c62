import { readFileSync } from 'node:fs'
import { hexOf } from '#kernel/log/hex.ts'
import type { Channel, Keyset } from '#kernel/tipoff/keyset.ts'
import type { Letter } from '#kernel/tipoff/letter.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { ageKeyOf } from '#web/sealed/age.ts'
import { hashOfToken, identityOf, keysOf, type MailboxKeys } from '#web/sealed/derive.ts'
import { sealLetter } from '#web/sealed/letters.ts'
import { dataFile } from '../places.ts'

interface Words {
  daysAgo: number
  channel: Channel
  about: string
  where?: string
  when?: string
  name?: string
  phone?: string
  text: string
  steps: ('accepted' | 'declined' | 'concluded' | 'closed')[]
  reply?: string
  number?: string
}

export const readTipoffWords = (): Words[] => JSON.parse(readFileSync(dataFile('tipoff-words.json'), 'utf8')) as Words[] // The project's own file.

const hex = (words: string, bytes: number): string =>
  hexOf(new Uint8Array(sha256(`demonstration ${words}`))).slice(0, bytes * 2)

/** With 20 digits as on a phone; without, by chance alone, since nobody will come back for the answer. */
async function mailboxOf(words: Words, i: number): Promise<MailboxKeys> {
  if (words.number) return await keysOf(words.number)
  const identity = identityOf(new Uint8Array(sha256(`demonstration reporter ${i}`)))
  return { mailbox: hex(`mailbox ${i}`, 16), token: hex(`token ${i}`, 32), ...(await ageKeyOf(identity)) }
}

export interface SeedTipoff {
  words: Words
  mailbox: string
  tokenHash: string
  letters: { id: string; author: 'reporter' | 'commission'; sealed: Uint8Array; daysLater: number }[]
}

/** Sealed by the very code that the page runs. */
export async function tipoffOf(words: Words, i: number, keyset: Keyset): Promise<SeedTipoff> {
  const keys = await mailboxOf(words, i)
  const { text, about, where, when, name, phone, reply } = words
  const given = Object.fromEntries(Object.entries({ about, where, when, name, phone }).filter(([, value]) => value))
  const letter: Letter = { v: 1, from: 'reporter', replyTo: keys.recipient, text, ...given }
  const letters: SeedTipoff['letters'] = [
    {
      id: hex(`letter ${i}`, 16),
      author: 'reporter',
      sealed: await sealLetter(keyset, keys.recipient, letter),
      daysLater: 0,
    },
  ]
  if (reply) {
    const sealed = await sealLetter(keyset, keys.recipient, { v: 1, from: 'commission', text: reply })
    letters.push({ id: hex(`reply ${i}`, 16), author: 'commission', sealed, daysLater: 1 })
  }
  return { words, mailbox: keys.mailbox, tokenHash: hashOfToken(keys.token), letters }
}
