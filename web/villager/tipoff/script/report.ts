import { pinIn } from '#kernel/log/policy-pin.ts'
import type { Channel } from '#kernel/tipoff/keyset.ts'
import { TEXT_SIGNS_MAX } from '#kernel/tipoff/letter.ts'
import { formatNumber } from '#kernel/tipoff/number.ts'
import { checkKeys, type KeysVerdict, type ServedKeysets } from '#web/sealed/keys-check.ts'
import { byId, say, show, typedIn, word } from '#web/sealed/page.ts'
import { rootsPinHere } from '#web/sealed/roots-memory.ts'
import { deliver, NotSent, type Parcel, read } from '#web/sealed/send.ts'
import { browserCrypto } from '#web/verify/browser-crypto.ts'
import { serverReader } from '#web/verify/log-reader.ts'
import { phoneMemory } from '#web/verify/memory.ts'
import { openSession, type Session } from '#web/verify/session.ts'
import { FileRefused, prepared } from './files.ts'
import { parcelOf } from './parcel.ts'

/** The log is held against what this phone knows of it; nothing is added to that from this page. */
async function session(): Promise<Session> {
  const memory = { ...(await phoneMemory()), put: async () => undefined, keepContent: async () => undefined }
  return await openSession({ crypto: browserCrypto, reader: serverReader(), memory, pin: pinIn(location.hash) })
}

const isOffline = (): boolean => byId('tipoff-keysets') !== undefined

/** In the file that people carry away the keysets stand in the page. */
async function served(): Promise<ServedKeysets> {
  const held = byId('tipoff-keysets')?.textContent
  return held ? (JSON.parse(held) as ServedKeysets) : await read<ServedKeysets>('/api/v1/tipoff-keysets')
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The phone's own day: until eight in the morning that of UTC is yesterday. */
const dayHere = (now: Date): string => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`

async function verdictFor(channel: Channel): Promise<KeysVerdict> {
  try {
    const pin = rootsPinHere(location.hash)
    const today = dayHere(new Date())
    return await checkKeys(browserCrypto, isOffline() ? undefined : session, {
      served: await served(),
      channel,
      pin,
      today,
    })
  } catch (fault) {
    if (fault instanceof NotSent) return { state: 'refused', why: 'unreachable' }
    throw fault
  }
}

const channelIn = (form: HTMLFormElement): Channel => (typedIn(form, 'channel') === 'city' ? 'city' : 'county')

/** Says what was found of the keys; without good ones nothing can be sent. */
async function tellKeys(form: HTMLFormElement): Promise<KeysVerdict> {
  say('tipoff-keys', word('keys-checking'))
  const verdict = await verdictFor(channelIn(form))
  const isGood = verdict.state === 'good'
  const line = isGood
    ? word(verdict.isPinned ? 'keys-pinned' : 'keys-good', { digits: formatNumber(verdict.digits) })
    : word(`keys-${verdict.why}`)
  say('tipoff-keys', line)
  byId('tipoff-keys')?.setAttribute('data-keys', isGood ? 'good' : verdict.why)
  return verdict
}

function written(form: HTMLFormElement) {
  const text = typedIn(form, 'text').slice(0, TEXT_SIGNS_MAX)
  const isNamed = typedIn(form, 'named') === 'named'
  const optional = ['about', 'where', 'when', ...(isNamed ? ['name', 'phone'] : [])] as const
  const given = Object.fromEntries(
    optional.map((name) => [name, typedIn(form, name).slice(0, 200)]).filter(([, value]) => value !== ''),
  )
  return { text, ...given }
}

async function make(form: HTMLFormElement): Promise<{ number: string; parcel: Parcel } | undefined> {
  const words = written(form)
  if (words.text === '') {
    say('tipoff-fault', word('text-missing'))
    byId('f-text')?.focus()
    return undefined
  }
  const verdict = await tellKeys(form)
  if (verdict.state !== 'good') {
    say('tipoff-fault', word(`keys-${verdict.why}`))
    return undefined
  }
  const input = byId<HTMLInputElement>('f-files')
  const files = await prepared(Array.from(input?.files ?? []), typedIn(form, 'original') === 'yes')
  return await parcelOf(verdict.keyset, words, files, (share) =>
    say('tipoff-progress', word('sealing', { percent: String(Math.round(share * 100)) })),
  )
}

/** Sealed once; a lost line is tried again with the same number and the same seal. */
let made: { number: string; parcel: Parcel } | undefined

async function submit(form: HTMLFormElement): Promise<void> {
  say('tipoff-fault', '')
  made ??= await make(form)
  if (!made) return
  const { number, parcel } = made
  if (isOffline()) {
    saveParcel(parcel)
    say('tipoff-done-title', word('saved'))
    show('tipoff-leave', false)
  } else {
    say('tipoff-progress', word('sending'))
    await deliver(parcel)
  }
  form.reset()
  made = undefined
  show('tipoff-write', false)
  say('tipoff-number', formatNumber(number))
  show('tipoff-done')
  byId('tipoff-done')?.focus()
}

function saveParcel(parcel: Parcel): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(parcel)], { type: 'application/json' }))
  link.download = 'sealed.json'
  link.click()
}

async function guarded(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (fault) {
    if (fault instanceof FileRefused) say('tipoff-fault', word(`file-${fault.message}`))
    else if (fault instanceof NotSent) {
      say('tipoff-fault', fault.sentence ?? word('keys-unreachable'))
      // Sealed to keys that no longer hold: the next try seals anew.
      if (fault.message === 'tipoff.keyset-expired') made = undefined
    } else {
      say('tipoff-fault', word('failed'))
      throw fault
    }
  } finally {
    say('tipoff-progress', '')
  }
}

export function startReport(form: HTMLFormElement): void {
  show('tipoff-write')
  void tellKeys(form)
  let isBusy = false
  form.addEventListener('change', (event) => {
    made = undefined
    const { name } = event.target as HTMLInputElement // Only fields change.
    if (name === 'channel') void tellKeys(form)
    if (name === 'named') show('tipoff-who', typedIn(form, 'named') === 'named')
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isBusy) return
    isBusy = true
    void guarded(() => submit(form)).finally(() => {
      isBusy = false
    })
  })
  byId('f-parcel')?.addEventListener('change', (event) => {
    const [file] = Array.from((event.target as HTMLInputElement).files ?? [])
    if (file) void guarded(() => handIn(file))
  })
}

/** A file that was sealed elsewhere, without a network. */
async function handIn(file: File): Promise<void> {
  const text = await new Response(file).text()
  let parcel: Parcel
  try {
    parcel = JSON.parse(text) as Parcel // The server looks at every part of it.
    if (typeof parcel.report !== 'object' || !Array.isArray(parcel.frames)) throw new Error('no parcel')
  } catch {
    throw new FileRefused('no-parcel')
  }
  await deliver(parcel)
  say('tipoff-handed-in', word('handed-in'))
}
