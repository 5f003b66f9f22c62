import { toBase64 } from '#kernel/log/base64.ts'
import { readContentFile } from '#kernel/log/content-file.ts'
import { ANSWER_BYTES, type MailboxAnswer } from '#kernel/tipoff/answer.ts'
import { readKeyset } from '#kernel/tipoff/keyset.ts'
import { readNumber } from '#kernel/tipoff/number.ts'
import { unboxed } from '#web/sealed/answer-box.ts'
import { keysOf, type MailboxKeys } from '#web/sealed/derive.ts'
import type { ServedKeysets } from '#web/sealed/keys-check.ts'
import { openLetter, sealLetter } from '#web/sealed/letters.ts'
import { byId, say, show, typedIn, word } from '#web/sealed/page.ts'
import { newHexId } from '#web/sealed/random.ts'
import { NotSent, read, send } from '#web/sealed/send.ts'

async function fetchPage(keys: MailboxKeys, page: number): Promise<MailboxAnswer | undefined> {
  const response = await send('/api/v1/tipoff-mailboxes', { mailbox: keys.mailbox, token: keys.token, page })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return bytes.length === ANSWER_BYTES ? unboxed(keys.token, bytes) : undefined
}

interface Opened {
  keys: MailboxKeys
  answer: MailboxAnswer
}
let opened: Opened | undefined

async function open(number: string): Promise<void> {
  const keys =
    opened?.keys ??
    (await keysOf(number, (share) =>
      say('tipoff-progress', word('opening', { percent: String(Math.round(share * 100)) })),
    ))
  const answer = await fetchPage(keys, 0)
  if (!answer) return say('tipoff-fault', word('unknown'))
  opened = { keys, answer }
  show('tipoff-ask', false)
  say('tipoff-state', word(`state-${answer.state}`, { day: answer.stateOn, received: answer.receivedOn }))
  await drawLetters(opened)
  show('tipoff-open')
  byId('tipoff-open')?.focus()
}

async function drawLetters({ keys, answer }: Opened): Promise<void> {
  const list = byId('tipoff-letters')
  if (!list) return
  list.textContent = ''
  for (let page = 0, shown: MailboxAnswer | undefined = answer; shown; page += 1) {
    for (const { day, sealed } of shown.letters) {
      const letter = await openLetter([keys.identity], sealed)
      const item = document.createElement('li')
      item.className = 'row'
      const head = document.createElement('p')
      head.className = 'quiet'
      head.textContent = word('letter-of', { day })
      const body = document.createElement('p')
      body.className = 'tipoff-text'
      body.textContent = letter?.text ?? word('letter-broken')
      item.append(head, body)
      list.append(item)
    }
    shown = shown.hasOlder ? await fetchPage(keys, page + 1) : undefined
  }
  if (list.children.length === 0)
    list.append(Object.assign(document.createElement('li'), { className: 'row', textContent: word('no-letters') }))
}

async function reply(form: HTMLFormElement): Promise<void> {
  const text = typedIn(form, 'text')
  if (!opened || text === '') return
  const { keys, answer } = opened
  const file = (await read<ServedKeysets>('/api/v1/tipoff-keysets')).keysets[answer.channel]?.file
  const signed = file && readKeyset(readContentFile(file)?.body ?? '')
  if (!signed) return say('tipoff-fault', word('keys-none'))
  const sealed = toBase64(await sealLetter(signed.keyset, keys.recipient, { v: 1, from: 'reporter', text }))
  await send('/api/v1/tipoff-additions', { mailbox: keys.mailbox, token: keys.token, id: newHexId(), sealed })
  form.reset()
  say('tipoff-said', word('added'))
}

async function withdraw(): Promise<void> {
  if (!opened) return
  const { mailbox, token } = opened.keys
  await send('/api/v1/tipoff-withdrawals', { mailbox, token })
  opened = undefined
  show('tipoff-open', false)
  say('tipoff-said', word('withdrawn'))
}

async function guarded(act: () => Promise<void>): Promise<void> {
  say('tipoff-fault', '')
  say('tipoff-said', '')
  try {
    await act()
  } catch (fault) {
    if (!(fault instanceof NotSent)) throw fault
    say('tipoff-fault', fault.sentence ?? word('keys-unreachable'))
  } finally {
    say('tipoff-progress', '')
  }
}

const onSubmit = (form: HTMLFormElement | undefined, act: (form: HTMLFormElement) => Promise<void>): void =>
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void guarded(() => act(form))
  })

export function startMailbox(form: HTMLFormElement): void {
  show('tipoff-ask')
  onSubmit(form, async () => {
    const number = readNumber(typedIn(form, 'number'))
    if (!number) return say('tipoff-fault', word('number-malformed'))
    await open(number)
  })
  onSubmit(byId<HTMLFormElement>('tipoff-reply'), reply)
  onSubmit(byId<HTMLFormElement>('tipoff-withdraw'), withdraw)
}
