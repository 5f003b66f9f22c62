import { monthsAfter } from '#capabilities/tipoff/rules/index.ts'
import type { DeskKeys, ShownTipoff } from '#capabilities/tipoff/schema.ts'
import { newId } from '#kernel/id.ts'
import { toBase64 } from '#kernel/log/base64.ts'
import { fromHex, hexOf } from '#kernel/log/hex.ts'
import type { Keyset } from '#kernel/tipoff/keyset.ts'
import { joinShares, splitSecret, writeShare } from '#kernel/tipoff/shares.ts'
import { lock, newAgeKey } from '#web/sealed/age.ts'
import { identityOf, secretOf } from '#web/sealed/derive.ts'
import { byId, say, show, typedIn, word } from '#web/sealed/page.ts'
import { randomBytes } from '#web/sealed/random.ts'
import { newRoot, publicRoot, readRoot, signKeyset } from '#web/sealed/root-key.ts'
import { read, send } from '#web/sealed/send.ts'
import { made } from './dom.ts'
import { guarded } from './guarded.ts'
import { resealAll } from './reseal.ts'
import { identitiesBy, keysetOf, readKeys } from './unlock.ts'

const PASSPHRASE_SIGNS_MIN = 14

/** Made here on the first day and shown once: the recipient of the recovery key, until the keyset is published. */
let recovery: string | undefined

async function draw(): Promise<void> {
  const keys = await readKeys()
  const keyset = keysetOf(keys)?.keyset
  say('tipoff-keyset', keyset ? word('keyset', { n: String(keyset.n), until: keyset.until }) : word('no-keyset'))
  show('tipoff-found-part', !keyset)
  byId('tipoff-people')?.replaceChildren(...keys.keys.map(personOf))
  show('tipoff-keys-parts')
}

function personOf({ id, recipient, officer, madeOn, seated }: DeskKeys['keys'][number]): HTMLElement {
  const box = document.createElement('input')
  Object.assign(box, { type: 'checkbox', name: 'officers', value: recipient, checked: seated, id: `key-${id}` })
  const label = made('label', '', officer)
  label.setAttribute('for', box.id)
  return made('tr', '', '', [
    made('td', '', '', [box]),
    made('td', '', '', [label]),
    made('td', 'num', madeOn),
    made('td', '', seated ? '✓' : ''),
  ])
}

async function makeKey(form: HTMLFormElement): Promise<void> {
  const passphrase = typedIn(form, 'passphrase')
  if ([...passphrase].length < PASSPHRASE_SIGNS_MIN) return say('tipoff-fault', word('passphrase-short'))
  if (passphrase !== typedIn(form, 'again')) return say('tipoff-fault', word('passphrase-differs'))
  say('tipoff-progress', word('working'))
  const key = await newAgeKey()
  const locked = toBase64(await lock(passphrase, key.identity))
  await send('/api/v1/tipoff-keys', { id: newId(), recipient: key.recipient, locked }, true)
  form.reset()
  await draw()
  say('tipoff-said', word('key-made'))
}

async function found(): Promise<void> {
  const root = newRoot()
  const key = await newAgeKey()
  recovery = key.recipient
  const secret = secretOf(key.identity) ?? new Uint8Array()
  say('tipoff-root', writeShare(root))
  const shares = splitSecret(secret, randomBytes).map((share) => made('li', 'num', writeShare(hexOf(share))))
  byId('tipoff-shares')?.replaceChildren(...shares)
  show('tipoff-founded')
}

async function sign(form: HTMLFormElement): Promise<void> {
  const root = readRoot(typedIn(form, 'root'))
  if (!root) return say('tipoff-fault', word('root-malformed'))
  const keys = await readKeys()
  const before = keysetOf(keys)
  if (before && before.root !== publicRoot(root)) return say('tipoff-fault', word('root-other'))
  const chosen = new FormData(form).getAll('officers').map(String)
  if (chosen.length === 0) return say('tipoff-fault', word('nobody-chosen'))
  const spare = before?.keyset.recovery ?? recovery
  if (!spare) return say('tipoff-fault', word('found-first'))
  const keyset: Keyset = {
    ...{ v: 1, channel: keys.channel, n: (before?.keyset.n ?? 0) + 1, from: keys.today },
    ...{ until: monthsAfter(keys.today, keys.months), officers: chosen, recovery: spare },
  }
  await send('/api/v1/tipoff-keysets', { id: newId(), signed: JSON.stringify(signKeyset(root, keyset)) }, true)
  form.reset()
  show('tipoff-founded', false)
  await draw()
  say('tipoff-said', word('published'))
}

const shareIn = (form: HTMLFormElement, name: string): Uint8Array | undefined => {
  const hex = typedIn(form, name).normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return hex === '' ? undefined : fromHex(hex)
}

async function identitiesFor(form: HTMLFormElement, keys: DeskKeys): Promise<string[]> {
  const [one, other] = [shareIn(form, 'share1'), shareIn(form, 'share2')]
  if (!one || !other) return await identitiesBy(keys, typedIn(form, 'passphrase'))
  const secret = joinShares(one, other)
  return secret ? [identityOf(secret)] : []
}

async function reseal(form: HTMLFormElement): Promise<void> {
  say('tipoff-progress', word('working'))
  const keys = await readKeys()
  const keyset = keysetOf(keys)?.keyset
  const identities = await identitiesFor(form, keys)
  const byShares = typedIn(form, 'share1') !== ''
  if (identities.length === 0) return say('tipoff-fault', word(byShares ? 'shares-wrong' : 'wrong-passphrase'))
  if (!keyset) return say('tipoff-fault', word('no-keyset'))
  const { tipoffs } = await read<{ tipoffs: ShownTipoff[] }>('/api/v1/tipoffs', true)
  const { all, broken } = await resealAll(tipoffs, identities, keyset, (done, whole) =>
    say('tipoff-progress', word('unsealed', { done: String(done), all: String(whole) })),
  )
  form.reset()
  say('tipoff-said', word(broken > 0 ? 'resealed-some' : 'resealed', { all: String(all), broken: String(broken) }))
}

const onSubmit = (id: string, act: (form: HTMLFormElement) => Promise<void>): void => {
  const form = byId<HTMLFormElement>(id)
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void guarded(() => act(form))
  })
}

export function startKeys(): void {
  void guarded(draw)
  onSubmit('tipoff-own', makeKey)
  onSubmit('tipoff-sign', sign)
  onSubmit('tipoff-reseal', reseal)
  byId('tipoff-found')?.addEventListener('click', () => void guarded(found))
}
