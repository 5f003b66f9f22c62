import { digitsIn, readPaperCode } from '#kernel/log/paper-code.ts'
import { readPolicy, witnessNames } from '#kernel/log/policy.ts'
import { paperCheck as englishPaper } from '#web/ui/messages/en/paper-check.ts'
import { verdict as english } from '#web/ui/messages/en/verdict.ts'
import { paperCheck as chinesePaper } from '#web/ui/messages/zh/paper-check.ts'
import { verdict as chinese } from '#web/ui/messages/zh/verdict.ts'
import { browserCrypto } from '../browser-crypto.ts'
import { element } from '../mark.ts'
import { answerFor } from '../paper-answer.ts'
import { checkProof } from '../proof-check.ts'

/** The verifier in one file: three files in, one answer out, nothing sent anywhere. */
const isChinese = /^zh/.test(navigator.language)
const language = isChinese ? { verdict: chinese, paper: chinesePaper } : { verdict: english, paper: englishPaper }
const { paper } = language

function input(name: string, kind: 'file' | 'text', label: string): HTMLElement {
  const row = element('label', 'row', label)
  const field = document.createElement(kind === 'file' ? 'input' : 'textarea')
  field.id = name
  if (field instanceof HTMLInputElement) field.type = 'file'
  row.append(field)
  return row
}

/** Old browsers lack File.text(). */
const textOf = (name: string): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const file = (document.getElementById(name) as HTMLInputElement).files?.[0] // Made above.
    if (!file) return resolve(undefined)
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsText(file)
  })

async function check(place: HTMLElement): Promise<void> {
  const [policy, proof, content] = await Promise.all([textOf('policy'), textOf('proof'), textOf('content')])
  const digits = digitsIn((document.getElementById('code') as HTMLTextAreaElement).value) // Made above.
  const read = policy === undefined ? undefined : readPolicy(browserCrypto.sha256, policy)
  const proofText = proof ?? (read && digits ? readPaperCode(read, digits) : undefined)
  if (policy === undefined || proofText === undefined) {
    place.replaceChildren(element('p', 'verdict', paper.needFiles))
    return
  }
  const checked = await checkProof(browserCrypto, policy, proofText, content)
  place.replaceChildren(...answerFor(language, checked, witnessNames(policy)))
  if (checked.verdict.state === 'unchanged' && content === undefined)
    place.append(element('p', 'verdict-line', paper.contentUnchecked))
}

document.documentElement.lang = isChinese ? 'zh-CN' : 'en'
document.title = paper.offlineTitle
const place = element('div', 'answer')
place.setAttribute('aria-live', 'polite')
const form = element('form', '')
const button = element('button', '', paper.button)
form.append(input('policy', 'file', paper.policy), input('proof', 'file', paper.proof))
form.append(input('code', 'text', paper.code), input('content', 'file', paper.content), button)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void check(place)
})
const main = element('main', '')
main.append(element('h1', '', paper.offlineTitle), element('p', '', paper.offlineLede), form, place)
document.body.append(main)
