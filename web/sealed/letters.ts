import { type Keyset, recipientsOf } from '#kernel/tipoff/keyset.ts'
import { type Letter, readLetter, writeLetter } from '#kernel/tipoff/letter.ts'
import { FILE_FLOOR, LETTER_FLOOR, padded, unpadded } from '#kernel/tipoff/padding.ts'
import { open, seal } from './age.ts'

/** Always to all officers, the recovery key and the reporter: who is added or left out would show in the size. */
const everybody = (keyset: Keyset, reporter: string): string[] => [...recipientsOf(keyset), reporter]

export const sealLetter = (keyset: Keyset, reporter: string, letter: Letter): Promise<Uint8Array> =>
  seal(everybody(keyset, reporter), padded(writeLetter(letter), LETTER_FLOOR))

export const sealFile = (keyset: Keyset, reporter: string, content: Uint8Array): Promise<Uint8Array> =>
  seal(everybody(keyset, reporter), padded(content, FILE_FLOOR))

export async function openLetter(identities: readonly string[], sealed: Uint8Array): Promise<Letter | undefined> {
  const content = await openFile(identities, sealed)
  return content && readLetter(content)
}

export async function openFile(identities: readonly string[], sealed: Uint8Array): Promise<Uint8Array | undefined> {
  const whole = await open(identities, sealed)
  return whole && unpadded(whole)
}
