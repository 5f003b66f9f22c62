import { digitsIn, pinOfPaper } from '#kernel/log/paper-code.ts'
import { witnessNames } from '#kernel/log/policy.ts'
import { policyPin } from '#kernel/log/policy-pin.ts'
import { browserCrypto } from './browser-crypto.ts'
import { serverReader } from './log-reader.ts'
import { element } from './mark.ts'
import { phoneMemory } from './memory.ts'
import { answerFor, type PaperWords } from './paper-answer.ts'
import { checkPaper, type PaperCheck } from './paper-check.ts'
import { openSession } from './session.ts'
import type { VerdictWords } from './telling.ts'
import { concluded, Found, found } from './verdict.ts'

interface Language {
  verdict: VerdictWords
  paper: PaperWords
}

async function check(digits: string): Promise<PaperCheck & { names: ReadonlyMap<string, string> }> {
  const reader = serverReader()
  let names: ReadonlyMap<string, string> = new Map()
  let checked: PaperCheck = { verdict: { state: 'unchecked', why: 'policy' }, leaf: undefined, head: undefined }
  const verdict = await concluded(async () => {
    const policy = await reader.policy()
    if (policy === undefined) throw found({ state: 'unchecked', why: 'policy' })
    names = witnessNames(policy)
    const session = await openSession({ crypto: browserCrypto, reader, memory: await phoneMemory() })
    checked = await checkPaper(session, policy, digits, policyPin(browserCrypto.sha256, policy))
    return checked.verdict
  })
  return { ...checked, verdict, names }
}

async function answer(language: Language, text: string, place: HTMLElement): Promise<void> {
  const digits = digitsIn(text)
  if (digits === undefined || pinOfPaper(digits) === undefined) {
    place.replaceChildren(element('p', 'verdict', language.paper.notACode))
    return
  }
  place.replaceChildren(element('p', 'verdict verdict-waiting', language.verdict.checking))
  const { names, ...checked } = await check(digits)
  place.replaceChildren(...answerFor(language, checked, names))
  place.append(...linkTo(language.paper, checked))
}

function linkTo(paper: PaperWords, { leaf }: PaperCheck): HTMLElement[] {
  if (!leaf?.of) return []
  const link = element('a', 'btn', paper.open) as HTMLAnchorElement // An element of this name.
  link.href = `/v/${leaf.vc}/entries/${leaf.of}`
  return [link]
}

/** The page that a printed code opens: the code stands after the `#`; else it is pasted. */
export function checkPaperPage(language: Language): void {
  const place = document.querySelector<HTMLElement>('[data-paper-answer]')
  const form = document.querySelector<HTMLFormElement>('[data-paper-form]')
  if (!place || !form) return
  const ask = (text: string): void => {
    answer(language, text, place).catch((fault: unknown) => {
      if (!(fault instanceof Found)) place.replaceChildren()
      throw fault
    })
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask(String(new FormData(form).get('code') ?? ''))
  })
  if (location.hash.length > 1) ask(location.href)
}
