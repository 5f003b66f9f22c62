import { isAllowed } from '#capabilities/tipoff/rules/index.ts'
import type { ShownTipoff, Step } from '#capabilities/tipoff/schema.ts'
import { toBase64 } from '#kernel/log/base64.ts'
import type { Keyset } from '#kernel/tipoff/keyset.ts'
import { handOver, type OpenedLetter, openCase, replyToOf } from '#web/sealed/desk-case.ts'
import { sealLetter } from '#web/sealed/letters.ts'
import { byId, say, show, typedIn, word } from '#web/sealed/page.ts'
import { newHexId } from '#web/sealed/random.ts'
import { read, send } from '#web/sealed/send.ts'
import { zipped } from '#web/sealed/zip.ts'
import { made, savedAs } from './dom.ts'
import { guarded } from './guarded.ts'
import { lettersShown } from './letters-shown.ts'
import { identitiesBy, keysetOf, readKeys } from './unlock.ts'

/** What this page holds while it is open: keys in memory, nowhere else. */
interface Office {
  identities: string[]
  keyset: Keyset
}

interface Shown {
  tipoff: ShownTipoff
  letters: OpenedLetter[]
}
let office: Office | undefined
let current: Shown | undefined

async function unlockOffice(form: HTMLFormElement): Promise<void> {
  say('tipoff-progress', word('working'))
  const keys = await readKeys()
  if (!keys.keys.some(({ own }) => own)) return say('tipoff-fault', word('no-key'))
  const signed = keysetOf(keys)
  if (!signed || !keys.keys.some(({ own, seated }) => own && seated)) return say('tipoff-fault', word('no-seat'))
  const identities = await identitiesBy(keys, typedIn(form, 'passphrase'))
  if (identities.length === 0) return say('tipoff-fault', word('wrong-passphrase'))
  office = { identities, keyset: signed.keyset }
  form.reset()
  show('tipoff-unlock', false)
  await drawList()
}

async function drawList(): Promise<void> {
  if (!office) return
  const { tipoffs } = await read<{ tipoffs: ShownTipoff[] }>('/api/v1/tipoffs', true)
  const body = byId('tipoff-rows')
  if (!body) return
  body.textContent = ''
  for (const tipoff of tipoffs) {
    const letters = await openCase(tipoff, office.identities)
    body.append(rowOf(tipoff, letters))
  }
  say('tipoff-none', tipoffs.length === 0 ? word('none') : '')
  show('tipoff-list')
}

const SUBJECT_SIGNS = 60

function subjectOf(letters: readonly OpenedLetter[]): string {
  const letter = letters.find((one) => one.letter)?.letter
  if (!letter) return word('broken')
  return [letter.about, letter.text.slice(0, SUBJECT_SIGNS)].filter(Boolean).join(' · ')
}

function dueOf({ due }: ShownTipoff): string {
  if (!due) return ''
  return `${due.isLate ? word('late') : ''}${word(`due-${due.what}`, { day: due.on })}`
}

function rowOf(tipoff: ShownTipoff, letters: OpenedLetter[]): HTMLElement {
  const opener = made('button', 'btn btn-text', subjectOf(letters)) as HTMLButtonElement // Made as one.
  opener.type = 'button'
  opener.addEventListener('click', () => void guarded(() => drawOne({ tipoff, letters })))
  const due = made('td', tipoff.due?.isLate ? 'num is-late' : 'num', dueOf(tipoff))
  return made('tr', '', '', [
    made('td', 'num', tipoff.receivedOn),
    made('td', '', '', [opener]),
    made('td', '', word(`state-${tipoff.state}`)),
    due,
    made('td', 'num', tipoff.deletedOn),
  ])
}

async function drawOne(shown: Shown): Promise<void> {
  if (!office) return
  current = shown
  const list = byId('tipoff-letters')
  list?.replaceChildren(...lettersShown(shown.tipoff, shown.letters, office.identities))
  for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>('#tipoff-steps button')))
    button.hidden = !isAllowed(shown.tipoff.state, button.value as Step) // Written by the page from the list of steps.
  show('tipoff-one')
  byId('tipoff-one')?.focus()
}

async function refresh(): Promise<void> {
  const mailbox = current?.tipoff.mailbox
  await drawList()
  if (!office || !mailbox) return
  const { tipoffs } = await read<{ tipoffs: ShownTipoff[] }>('/api/v1/tipoffs', true)
  const tipoff = tipoffs.find((one) => one.mailbox === mailbox)
  if (tipoff) await drawOne({ tipoff, letters: await openCase(tipoff, office.identities) })
  else show('tipoff-one', false)
}

async function reply(form: HTMLFormElement): Promise<void> {
  const text = typedIn(form, 'text')
  const reporter = current && replyToOf(current.letters)
  if (!office || !current || text === '' || !reporter) return
  const sealed = toBase64(await sealLetter(office.keyset, reporter, { v: 1, from: 'commission', text }))
  await send(`/api/v1/tipoffs/${current.tipoff.mailbox}/replies`, { id: newHexId(), sealed }, true)
  form.reset()
  await refresh()
  say('tipoff-said', word('replied'))
}

async function takeStep(step: Step): Promise<void> {
  if (!office || !current) return
  if (step === 'passed-up') await resealForCity(current)
  const { mailbox, version } = current.tipoff
  await send(`/api/v1/tipoffs/${mailbox}/steps`, { id: newHexId(), seen: version, step }, true)
  await refresh()
  say('tipoff-said', word('stepped'))
}

/** What belongs to the commission above is sealed to it before it goes there, and opens here no more. */
async function resealForCity({ tipoff, letters }: Shown): Promise<void> {
  const { resealAll, cityKeyset } = await import('./reseal.ts')
  const keyset = await cityKeyset()
  const reporter = replyToOf(letters)
  if (office && keyset && reporter) await resealAll([tipoff], office.identities, keyset, () => undefined)
}

async function exportOne(): Promise<void> {
  if (!office || !current) return
  const files = await handOver(current.tipoff, current.letters, office.identities, office.keyset)
  savedAs(`tipoff-${current.tipoff.mailbox.slice(0, 8)}.zip`, zipped(files))
}

export function startReports(form: HTMLFormElement): void {
  show('tipoff-unlock')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void guarded(() => unlockOffice(form))
  })
  const replying = byId<HTMLFormElement>('tipoff-reply')
  replying?.addEventListener('submit', (event) => {
    event.preventDefault()
    void guarded(() => reply(replying))
  })
  for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>('#tipoff-steps button')))
    button.addEventListener('click', () => void guarded(() => takeStep(button.value as Step))) // As above.
  byId('tipoff-export')?.addEventListener('click', () => void guarded(exportOne))
}
