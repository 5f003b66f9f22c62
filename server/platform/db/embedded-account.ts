import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who PostgreSQL runs as, when not as ourselves. */
export interface Account {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root: then the cluster's present owner runs it, or an unprivileged account of this machine. */
export function accountFor(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return named('postgres') ?? named('nobody') ?? { uid: 65_534, gid: 65_534 }
}

function named(name: string): Account | undefined {
  const line = passwd().find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function passwd(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Whether the account may pass through every folder down to this path and read it (`undefined`: ourselves, who made it). */
export function reaches(path: string, account: Account | undefined): boolean {
  if (!account) return true
  const parent = dirname(path)
  return allows(path, account) && (parent === path || reaches(parent, account))
}

/** Folders need x to pass, programs need r and x to run: x is what the two share. */
function allows(path: string, { uid, gid }: Account): boolean {
  const found = statSync(path)
  if (found.uid === uid) return (found.mode & 0o100) !== 0
  return (found.mode & (found.gid === gid ? 0o010 : 0o001)) !== 0
}
