import type { ShownTipoff } from '#capabilities/tipoff/schema.ts'
import { bytesOf } from '#kernel/log/note.ts'
import { type Keyset, recipientsOf } from '#kernel/tipoff/keyset.ts'
import type { Letter } from '#kernel/tipoff/letter.ts'
import { open, seal } from './age.ts'
import { openFile, openLetter } from './letters.ts'
import { NotSent } from './send.ts'

type ShownLetter = ShownTipoff['letters'][number]

export interface OpenedLetter extends ShownLetter {
  sealed: Uint8Array
  /** Undefined: not a letter, or not for these keys. */
  letter?: Letter | undefined
}

export async function fetchSealed(id: string): Promise<Uint8Array> {
  const response = await fetch(`/api/v1/tipoff-letters/${id}`, { cache: 'no-store' }).catch(() => undefined)
  if (!response?.ok) throw new NotSent('unreachable')
  return new Uint8Array(await response.arrayBuffer())
}

/** Letters are opened at once, files only when somebody asks for one. */
export async function openCase(tipoff: ShownTipoff, identities: readonly string[]): Promise<OpenedLetter[]> {
  const letters = tipoff.letters.filter(({ kind }) => kind === 'letter')
  return await Promise.all(
    letters.map(async (one) => {
      const sealed = await fetchSealed(one.id)
      return { ...one, sealed, letter: await openLetter(identities, sealed) }
    }),
  )
}

export const replyToOf = (letters: readonly OpenedLetter[]): string | undefined =>
  letters.find(({ letter }) => letter?.replyTo !== undefined)?.letter?.replyTo

/** Sealed to the officers of now and to the reporter: content and padding stay byte for byte. */
export async function sealedAnew(
  sealed: Uint8Array,
  identities: readonly string[],
  keyset: Keyset,
  reporter: string,
): Promise<Uint8Array | undefined> {
  const whole = await open(identities, sealed)
  return whole && (await seal([...recipientsOf(keyset), reporter], whole))
}

const readable = ({ text, about, where, when, name, phone, from }: Letter, day: string): Uint8Array =>
  bytesOf(`${[`${from} ${day}`, about, where, when, name, phone].filter(Boolean).join('\n')}\n\n${text}\n`)

/**
 * For the commission's own system: each letter as a readable text and each file as it was, unpadded, sealed again to the
 * officers, so that the stock `age -d` gives what can be read.
 */
export async function handOver(
  tipoff: ShownTipoff,
  letters: readonly OpenedLetter[],
  identities: readonly string[],
  keyset: Keyset,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const recipients = recipientsOf(keyset)
  const made: { name: string; bytes: Uint8Array }[] = []
  const add = async (name: string, content: Uint8Array) =>
    void made.push({ name: `${name}.age`, bytes: await seal(recipients, content) })
  for (const [i, { letter, day }] of letters.entries())
    if (letter) await add(`${String(i + 1).padStart(2, '0')}-${letter.from}-${day}.txt`, readable(letter, day))
  for (const file of letters.flatMap(({ letter }) => letter?.files ?? [])) {
    if (!tipoff.letters.some(({ id }) => id === file.id)) continue
    const content = await openFile(identities, await fetchSealed(file.id))
    if (content) await add(`file-${file.id.slice(0, 8)}-${file.name.replace(/[^\p{L}\p{N}.-]/gu, '_')}`, content)
  }
  return made
}
