import { pinIn } from '#kernel/log/policy-pin.ts'
import { keepRootsPin } from '#web/sealed/roots-memory.ts'
import { browserCrypto } from './browser-crypto.ts'
import { verifyEntry } from './entry.ts'
import { type ShownThing, verifyList } from './list.ts'
import { serverReader } from './log-reader.ts'
import { markOf } from './mark.ts'
import { phoneMemory } from './memory.ts'
import { openSession, type Session } from './session.ts'
import type { VerdictWords } from './telling.ts'
import { concluded, type Verdict } from './verdict.ts'

/** The poster also says by which keys sealed reports are sealed; the page of reports itself keeps nothing. */
keepRootsPin(location.hash)

const visit = async (): Promise<Session> =>
  openSession({ crypto: browserCrypto, reader: serverReader(), memory: await phoneMemory(), pin: pinIn(location.hash) })

/** `id.rev`, with `.w` after it when it is shown as withdrawn. */
function thingIn(text: string): ShownThing {
  const [of = '', rev = '1', mark] = text.split('.')
  return { of, rev: Number(rev), isWithdrawn: mark === 'w' }
}

function check(slot: HTMLElement, session: Session, now: Date): Promise<Verdict> {
  const { verify, verifyList: list, verifyVillage: village = '', verifyExact, verifyCopy, verifySaid } = slot.dataset
  if (list !== undefined) {
    const shown = list.split(' ').filter(Boolean).map(thingIn)
    const { verifyOlder, verifyAfter: after, verifyDecisions } = slot.dataset
    const more = { hasOlder: verifyOlder !== undefined, after, isOfDecisions: verifyDecisions !== undefined }
    return verifyList(session, { village, shown, ...more }, now)
  }
  const saidAt = verifySaid === undefined ? undefined : new Date(verifySaid)
  const entry = { leaf: verify ?? '', village, content: verifyExact, copy: verifyCopy, saidAt }
  return verifyEntry(session, entry, now)
}

/** `key=words` pairs parted by `;`: what the page calls figures that the content knows by key. */
const labelsOf = ({ dataset }: HTMLElement): Record<string, string> =>
  Object.fromEntries((dataset['verifyLabels'] ?? '').split(';').map((pair) => pair.split('=') as [string, string])) // Written so by the page.

async function fill(words: VerdictWords, slot: HTMLElement, opening: Promise<Session>): Promise<void> {
  const line = document.createElement('p')
  line.className = 'verdict verdict-waiting'
  line.textContent = words.checking
  slot.prepend(line)
  try {
    const verdict = await concluded(async () => check(slot, await opening, new Date()))
    const names = await opening.then((session) => session.names).catch(() => new Map<string, string>())
    line.replaceWith(markOf(words, verdict, names, labelsOf(slot)))
    // What the server says of itself makes room for what this phone found.
    slot.querySelector('.checking-line')?.remove()
    slot.dataset['verdict'] = verdict.state
  } catch (fault) {
    line.remove() // Paper is left, and the slot says how.
    throw fault
  }
}

/** Checks, without being asked, what this page shows against the log, and says in the page what it found. */
export function checkPage(words: VerdictWords): void {
  const slots = Array.from(document.querySelectorAll<HTMLElement>('[data-verify], [data-verify-list]'))
  const opening = slots.length > 0 ? visit() : undefined
  for (const slot of slots) if (opening) void fill(words, slot, opening)
}
