import { bytesOf } from '../log/note.ts'
import { isRecipient } from './keyset.ts'

/** A thing sent along, as it is named inside the seal; outside it has only its id and a padded size. */
export interface LetterFile {
  id: string
  name: string
  type: string
  bytes: number
  /** Left as it was taken, with its traces, because they are evidence. */
  original: boolean
}

/** What is inside the seal. The village's name is here too: outside stands only which commission it goes to. */
export interface Letter {
  v: 1
  from: 'reporter' | 'commission'
  text: string
  /** Whom it is about. */
  about?: string
  where?: string
  when?: string
  /** Of a reporter who gives them. */
  name?: string
  phone?: string
  /** The reporter's own age recipient, to answer to. */
  replyTo?: string
  files?: LetterFile[]
}

/** Signs of one letter; beyond it, in several letters or as a file. */
export const TEXT_SIGNS_MAX = 6000
/** Of the commission's letters: four of them fit into one answer of the mailbox, whose size is always the same. */
export const REPLY_SIGNS_MAX = 2400
/** What such a letter has at most once it is sealed to the largest keyset. */
export const REPLY_BYTES_MAX = 11_000
export const FILES_MAX = 5
export const FILE_BYTES_MAX = 20 * 1024 * 1024
const ID = /^[0-9a-f]{32}$/
const OPTIONAL = ['about', 'where', 'when', 'name', 'phone'] as const

/** Head in one line of JSON, then the text as it is: signs that JSON would escape do not make it longer. */
export function writeLetter({ text, ...head }: Letter): Uint8Array {
  return bytesOf(`${JSON.stringify(head)}\n${text}`)
}

const isFile = (file: LetterFile): boolean =>
  file !== null &&
  typeof file === 'object' &&
  ID.test(file.id) &&
  [file.name, file.type].every((word) => typeof word === 'string' && word.length <= 200) &&
  Number.isSafeInteger(file.bytes)

/** Undefined when it is no letter: whoever wrote it, what is wrong in it is never shown. */
export function readLetter(bytes: Uint8Array): Letter | undefined {
  try {
    const whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const end = whole.indexOf('\n')
    const head = JSON.parse(whole.slice(0, end)) as Letter // Looked at below.
    const isHeaded = end > 0 && head.v === 1 && (head.from === 'reporter' || head.from === 'commission')
    const isWorded = OPTIONAL.every((key) => head[key] === undefined || typeof head[key] === 'string')
    const isAnswerable = head.replyTo === undefined || isRecipient(head.replyTo)
    const files = head.files ?? []
    const isWhole = Array.isArray(files) && files.length <= FILES_MAX && files.every(isFile)
    return isHeaded && isWorded && isAnswerable && isWhole ? { ...head, text: whole.slice(end + 1) } : undefined
  } catch {
    return undefined
  }
}
