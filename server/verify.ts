/** npm run verify: a whole log, or one proof, checked from its bytes. Prints what holds and what does not; exit code 1 when anything does not. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auditLog, type FindFile } from '#kernel/log/audit.ts'
import { rootFigures } from '#kernel/log/figures.ts'
import type { Head } from '#kernel/log/head.ts'
import { readPolicy } from '#kernel/log/policy.ts'
import { policyPin } from '#kernel/log/policy-pin.ts'
import { sha256, verifyEd25519 } from '#platform/log/signer.ts'
import { checkProof } from '#web/verify/proof-check.ts'

const crypto = { sha256, verify: verifyEd25519 }
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const USAGE = `Check a log:    npm run verify -- <address or folder> [--policy file] [--pin from-the-poster]
Check a proof:  npm run verify -- <file.tlog-proof> --policy file [--content file]`

class Wrong extends Error {}

const inFolder =
  (folder: string): FindFile =>
  async (path) =>
    await readFile(join(folder, path)).catch(() => undefined)

const atAddress =
  (base: string): FindFile =>
  async (path) => {
    const response = await fetch(`${base}/${path}`)
    if (response.status === 404) return undefined
    if (!response.ok) throw new Wrong(`${base}/${path} answers ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }

/** A log may stand at the address or folder itself, or under `log`. */
async function logAt(place: string): Promise<FindFile> {
  const isAddress = /^https?:\/\//.test(place)
  const base = place.replace(/\/+$/, '')
  for (const one of [base, `${base}/log`]) {
    const find = isAddress ? atAddress(one) : inFolder(one)
    if (await find('checkpoint')) return find
  }
  throw new Wrong(`There is no log at ${place}: no checkpoint was found there.`)
}

const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes)

function sayHead(head: Head): void {
  say(`Log         ${head.origin}`)
  say(`Size        ${head.size}`)
  say(`Root        ${rootFigures(head.root)} … (the figures of the sheet on the wall)`)
  for (const { name, at } of head.witnesses) say(`Seen by     ${name} at ${at.toISOString()}`)
}

async function checkLog(place: string, policyFile: string | undefined, pin: string | undefined): Promise<boolean> {
  const find = await logAt(place)
  const policyText = policyFile ? readFileSync(policyFile, 'utf8') : textOf(await find('policy'))
  const policy = policyText === undefined ? undefined : readPolicy(sha256, policyText)
  if (!policy || policyText === undefined)
    throw new Wrong('There is no policy to hold it against: name one with --policy.')
  if (pin !== undefined && policyPin(sha256, policyText) !== pin)
    throw new Wrong('The policy is not the one of the poster.')
  if (!policyFile && pin === undefined)
    say('The policy is the one that the log itself shows: with --policy or --pin from a poster you need not trust it.')
  const { head, leaves, villages, findings } = await auditLog(crypto, policy, find)
  if (head) sayHead(head)
  say(`Computed    ${leaves} leaves of ${villages} sequences, every bundle, tile and hash`)
  for (const { what, where } of findings) say(`WRONG       ${what}: ${where}`)
  say(findings.length === 0 ? 'Everything holds.' : `${findings.length} things do not hold.`)
  return findings.length === 0
}

async function checkOne(
  file: string,
  policyFile: string | undefined,
  contentFile: string | undefined,
): Promise<boolean> {
  if (!policyFile) throw new Wrong('A proof is held against a policy: name one with --policy.')
  const content = contentFile === undefined ? undefined : readFileSync(contentFile, 'utf8')
  const policyText = readFileSync(policyFile, 'utf8')
  const { verdict, leaf, head } = await checkProof(crypto, policyText, readFileSync(file, 'utf8'), content)
  if (head) sayHead(head)
  if (leaf) say(`Entry       ${leaf.t} ${leaf.cat ?? ''} ${leaf.per ?? ''} of ${leaf.vc}, no. ${leaf.vseq}, ${leaf.at}`)
  if (leaf && content === undefined) say('Content     not given, so not checked')
  const what = 'what' in verdict ? `: ${verdict.what}` : 'why' in verdict ? `: ${verdict.why}` : ''
  say(verdict.state === 'unchanged' ? 'Everything holds.' : `${verdict.state.toUpperCase()}${what}`)
  return verdict.state === 'unchanged'
}

async function main(): Promise<boolean> {
  const option = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    options: { policy: option, content: option, pin: option },
    allowPositionals: true,
  })
  const [place, ...more] = positionals
  if (place === undefined || more.length > 0) throw new Wrong(USAGE)
  const isFile = existsSync(place) && statSync(place).isFile()
  return isFile
    ? await checkOne(place, values.policy, values.content)
    : await checkLog(place, values.policy, values.pin)
}

process.exitCode = await main().then(
  (holds) => (holds ? 0 : 1),
  (fault: Error & { code?: string }) => {
    process.stderr.write(`${fault instanceof Wrong || fault.code ? fault.message : fault.stack}\n`)
    return 2
  },
)
