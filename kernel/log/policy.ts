import { equalBytes, type Sha256 } from './merkle.ts'
import { COSIGNATURE, type NoteKey, readVkey, type Seen } from './note.ts'

/** c2sp.org/tlog-policy: which log, which witnesses, and how many of them are enough. The phone, the command line and other tools read one file. */
export interface Policy {
  log: NoteKey
  witnesses: Map<string, NoteKey>
  quorum: Quorum
}

type Quorum = 'none' | { name: string } | { least: number; of: Quorum[] }

const NAME_LINE = /^# name (\S+) (.+)$/

/** How people call the witnesses: in comments, `# name archive.example County Archive`, so that other tools read past it. */
export const nameLine = (key: string, name: string): string => `# name ${key} ${name}\n`

export function witnessNames(text: string): Map<string, string> {
  const lines = text.split('\n').map((line) => NAME_LINE.exec(line))
  return new Map(lines.flatMap((line) => (line?.[1] && line[2] ? [[line[1], line[2]]] : [])))
}

/** Undefined when the file has a line that it should not have, or names what it did not define. */
export function readPolicy(sha256: Sha256, text: string): Policy | undefined {
  const groups = new Map<string, Quorum>()
  const witnesses = new Map<string, NoteKey>()
  let log: NoteKey | undefined
  let quorum: Quorum | undefined
  for (const line of text.split('\n').map((one) => one.replace(/#.*$/, '').trim())) {
    if (line === '') continue
    const [word = '', ...rest] = line.split(/\s+/)
    const [name = '', ...more] = rest
    if (word === 'log') log = readVkey(sha256, name)
    else if (word === 'witness') {
      const key = readVkey(sha256, more[0] ?? '')
      if (!key || key.type !== COSIGNATURE || groups.has(name)) return undefined
      witnesses.set(name, key)
      groups.set(name, { name })
    } else if (word === 'group') {
      const group = groupOf(more, groups)
      if (!group || groups.has(name)) return undefined
      groups.set(name, group)
    } else if (word === 'quorum') quorum = name === 'none' ? 'none' : groups.get(name)
    else return undefined
  }
  return log && quorum ? { log, witnesses, quorum } : undefined
}

function groupOf([count = '', ...names]: string[], groups: ReadonlyMap<string, Quorum>): Quorum | undefined {
  const of = names.map((name) => groups.get(name))
  if (of.length === 0 || of.some((one) => one === undefined)) return undefined
  const least = count === 'all' ? of.length : count === 'any' ? 1 : Number(count)
  if (!Number.isInteger(least) || least < 1 || least > of.length) return undefined
  return { least, of: of as Quorum[] } // None is undefined, as just looked at.
}

/** Whether enough of the policy's witnesses are among those who signed. */
export function isQuorate(policy: Policy, seen: readonly Seen[]): boolean {
  const holds = (quorum: Quorum): boolean => {
    if (quorum === 'none') return true
    if ('name' in quorum) return seen.some(({ key }) => isSameKey(key, policy.witnesses.get(quorum.name)))
    return quorum.of.filter(holds).length >= quorum.least
  }
  return holds(policy.quorum)
}

const isSameKey = (a: NoteKey, b: NoteKey | undefined): boolean =>
  b !== undefined && a.name === b.name && equalBytes(a.id, b.id) && equalBytes(a.key, b.key)
