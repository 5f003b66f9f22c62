import { fromBase64, toBase64 } from '../log/base64.ts'
import { bytesOf } from '../log/note.ts'

/** Where a report stands, in the few words that are told outside the seal. */
export const TIPOFF_STATES = [
  'received',
  'accepted',
  'declined',
  'passed-up',
  'concluded',
  'closed',
  'handed-over',
] as const
export type TipoffState = (typeof TIPOFF_STATES)[number]

/** What the mailbox of a report holds for its reporter: one page of it. Their own letters are not given back. */
export interface MailboxAnswer {
  state: TipoffState
  /** Days, `YYYY-MM-DD`. */
  receivedOn: string
  stateOn: string
  channel: 'county' | 'city'
  /** Letters of the commission, newest first; sealed. */
  letters: { id: string; day: string; sealed: Uint8Array }[]
  /** More on the next page. */
  hasOlder: boolean
}

/** Every answer has this size, whatever is in it and whether there is anything at all. */
export const ANSWER_BYTES = 64 * 1024
export const LETTERS_A_PAGE = 4

/** Before sealing; the seal adds nonce and tag. */
export const writeAnswer = (answer: MailboxAnswer): Uint8Array =>
  bytesOf(
    JSON.stringify({ ...answer, letters: answer.letters.map((one) => ({ ...one, sealed: toBase64(one.sealed) })) }),
  )

type WrittenLetter = Omit<MailboxAnswer['letters'][number], 'sealed'> & { sealed: string }
type WrittenAnswer = Omit<MailboxAnswer, 'letters'> & { letters: WrittenLetter[] }

/** Undefined when it is no such answer. */
export function readAnswer(bytes: Uint8Array): MailboxAnswer | undefined {
  try {
    // Vouched for by its seal, which only the server and the reporter could make.
    const read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as WrittenAnswer
    const letters = read.letters.map((one) => ({ ...one, sealed: fromBase64(one.sealed) ?? new Uint8Array() }))
    return TIPOFF_STATES.includes(read.state) ? { ...read, letters } : undefined
  } catch {
    return undefined
  }
}
