import type { ShownTipoff } from '#capabilities/tipoff/schema.ts'
import type { LetterFile } from '#kernel/tipoff/letter.ts'
import { fetchSealed, type OpenedLetter } from '#web/sealed/desk-case.ts'
import { openFile } from '#web/sealed/letters.ts'
import { say, word } from '#web/sealed/page.ts'
import { made, savedAs } from './dom.ts'
import { guarded } from './guarded.ts'

/** The conversation, oldest first. Words are put in as text; files are saved, never opened in the page. */
export function lettersShown(
  { letters: all }: ShownTipoff,
  letters: readonly OpenedLetter[],
  identities: readonly string[],
): HTMLElement[] {
  return letters.map(({ letter, day, author }) => {
    const head = made('p', 'quiet', word(author, { day }))
    if (!letter) return made('li', 'row tipoff-letter', '', [head, made('p', '', word('broken'))])
    const { about, where, when, name, phone = '', text, files = [] } = letter
    const facts = [
      ...(about ? [word('about', { about })] : []),
      ...(where ? [word('where', { where })] : []),
      ...(when ? [word('when', { when })] : []),
      ...(name ? [word('name', { name, phone })] : author === 'reporter' ? [word('anonymous')] : []),
    ]
    return made('li', 'row tipoff-letter', '', [
      head,
      ...facts.map((fact) => made('p', '', fact)),
      made('p', 'tipoff-text', text),
      ...files.map((file) =>
        fileShown(
          file,
          all.some(({ id }) => id === file.id),
          identities,
        ),
      ),
    ])
  })
}

function fileShown(file: LetterFile, isThere: boolean, identities: readonly string[]): HTMLElement {
  if (!isThere) return made('p', 'quiet', word('missing', { name: file.name }))
  const words = `${word('save', { name: file.name })} ${word(file.original ? 'original' : 'cleaned')}`
  const button = made('button', 'btn', words) as HTMLButtonElement // Made as one.
  button.type = 'button'
  button.addEventListener('click', () =>
    guarded(async () => {
      const content = await openFile(identities, await fetchSealed(file.id))
      if (content) savedAs(file.name, content)
      else say('tipoff-fault', word('broken'))
    }),
  )
  return made('p', '', '', [button])
}
