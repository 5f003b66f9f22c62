import { fromBase64 } from '#kernel/log/base64.ts'
import { bytesOf } from '#kernel/log/note.ts'
import { found } from './verdict.ts'

/** Where the log is read from. Whatever it answers is checked, so it may be anybody. Undefined: there is none. */
export interface LogReader {
  policy(): Promise<string | undefined>
  /** The .tlog-proof of a leaf under the newest head, its entry as `extra`; undefined while it waits. */
  proof(leaf: string): Promise<string | undefined>
  /** The same under the earliest head that enough witnesses saw. */
  firstProof(leaf: string): Promise<string | undefined>
  /** The .tlog-proof of the newest index leaf. */
  index(): Promise<string | undefined>
  /** The last so many entries of a village's own sequence, in order. */
  leaves(village: string, last: number): Promise<Uint8Array[] | undefined>
  consistency(from: bigint, to: bigint): Promise<Uint8Array[] | undefined>
  content(path: string): Promise<string | undefined>
}

/** Asks for a path of the server; undefined when nothing could be reached. */
export type Ask = (path: string) => Promise<{ status: number; text: string } | undefined>

export function logReader(ask: Ask): LogReader {
  const read = async (path: string): Promise<string | undefined> => {
    const answer = await ask(path)
    if (!answer || answer.status >= 500 || answer.status === 429) throw found({ state: 'unchecked', why: 'offline' })
    return answer.status < 300 ? answer.text : undefined
  }
  const lines = async (path: string) => (await read(path))?.split('\n').filter((line) => line !== '')
  return {
    policy: () => read('/log/policy'),
    proof: (leaf) => read(`/log/leaves/${leaf}`),
    firstProof: (leaf) => read(`/log/leaves/${leaf}/first`),
    index: () => read('/log/index'),
    leaves: async (village, last) => (await lines(`/log/villages/${village}/leaves?last=${last}`))?.map(bytesOf),
    consistency: async (from, to) =>
      (await lines(`/log/consistency/${from}/${to}`))?.map((line) => fromBase64(line) ?? new Uint8Array()),
    content: read,
  }
}

/** The log of the server that this page came from. */
export const serverReader = (): LogReader =>
  logReader(async (path) => {
    const response = await fetch(path, { cache: 'no-cache', credentials: 'omit' }).catch(() => undefined)
    return response && { status: response.status, text: await response.text() }
  })
