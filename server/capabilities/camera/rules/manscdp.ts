import { childOf, type Element, readXml, textOf } from './xml.ts'

/** A message of a device: a notice or an answer, of which sort, about which code. */
export interface Note {
  root: 'Notify' | 'Response'
  command: string
  number: number
  about: string
  element: Element
}

const ENCODING = /encoding\s*=\s*["']([A-Za-z0-9-]{1,20})["']/i
const HEAD_BYTES = 200
const DIGITS = /^\d{20}$/

/** Chinese devices write GB2312 and mean GB18030, which holds it whole. */
function wordsOf(body: Uint8Array): string {
  const said = ENCODING.exec(String.fromCharCode(...body.subarray(0, HEAD_BYTES)))?.[1]?.toLowerCase()
  return new TextDecoder(said?.startsWith('gb') ? 'gb18030' : 'utf-8').decode(body)
}

/** Undefined when it is none: no XML, another root, no command, no code. */
export function readNote(body: Uint8Array): Note | undefined {
  const element = readXml(wordsOf(body))
  if (!element || (element.name !== 'Notify' && element.name !== 'Response')) return undefined
  const command = textOf(element, 'CmdType')
  const about = textOf(element, 'DeviceID')
  const number = Number(textOf(element, 'SN'))
  if (!/^[A-Za-z]{1,40}$/.test(command) || !DIGITS.test(about) || !Number.isSafeInteger(number)) return undefined
  return { root: element.name, command, number, about, element }
}

interface Listed {
  code: string
  name: string
  works: boolean
}

/** What sort of thing a code names (digits 11–13): 131 a camera of its own, 132 a camera behind a recorder. */
const isCamera = (code: string): boolean => DIGITS.test(code) && ['131', '132'].includes(code.slice(10, 13))

/** The cameras of a catalogue; folders, recorders and alarm inputs are no cameras. */
export const catalogueOf = ({ element }: Note): Listed[] =>
  (childOf(element, 'DeviceList')?.children ?? []).flatMap((item) => {
    const code = textOf(item, 'DeviceID')
    if (!isCamera(code)) return []
    const status = textOf(item, 'Status').toUpperCase()
    return [{ code, name: textOf(item, 'Name').slice(0, 60) || code, works: status !== 'OFF' && status !== 'DEFECT' }]
  })

export interface Alarm {
  about: string
  method: number
  type: number | undefined
  /** As the device's clock has it. */
  at: string
  words: string
}

const whole = (text: string): number | undefined => (/^\d{1,2}$/.test(text) ? Number(text) : undefined)

export function alarmOf({ about, element }: Note): Alarm | undefined {
  const method = whole(textOf(element, 'AlarmMethod'))
  const at = textOf(element, 'AlarmTime')
  if (method === undefined || !/^[0-9T:. +Z-]{10,40}$/.test(at)) return undefined
  const info = childOf(element, 'Info')
  const type = whole(textOf(element, 'AlarmType') || (info ? textOf(info, 'AlarmType') : ''))
  return { about, method, type, at, words: textOf(element, 'AlarmDescription').slice(0, 300) }
}

const written = (root: string, lines: readonly [string, string | number][]): Uint8Array =>
  new TextEncoder().encode(
    [
      '<?xml version="1.0" encoding="GB2312"?>',
      `<${root}>`,
      ...lines.map(([name, value]) => `<${name}>${value}</${name}>`),
      `</${root}>`,
      '',
    ].join('\r\n'),
  )

/** Asks a device which cameras it has. */
export const catalogueQuery = (number: number, about: string): Uint8Array =>
  written('Query', [
    ['CmdType', 'Catalog'],
    ['SN', number],
    ['DeviceID', about],
  ])

/** Says that an alarm arrived: else the device tells it again and again. */
export const alarmAnswer = ({ number, about }: Note): Uint8Array =>
  written('Response', [
    ['CmdType', 'Alarm'],
    ['SN', number],
    ['DeviceID', about],
    ['Result', 'OK'],
  ])
