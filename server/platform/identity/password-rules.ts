import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, refuse } from '#kernel/problem.ts'
import { projectRoot } from '#platform/config/root.ts'
import { PASSWORD_LENGTH, PASSWORD_LENGTH_MAX } from './limits.ts'

let known: ReadonlySet<string> | undefined

/** Leaked passwords of twelve signs and more, and the words that others are built on (from zxcvbn-ts, MIT, and our own). */
function commonPasswords(): ReadonlySet<string> {
  known ??= new Set(
    readFileSync(join(projectRoot(), 'server/platform/identity/common-passwords.txt'), 'utf8')
      .split('\n')
      .filter(Boolean),
  )
  return known
}

const MEANT: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}
const DISTINCT_LEAST = 5
const STEPS_SHARE = 0.7

const lettersOf = (text: string): string => text.replace(/[^a-z]/g, '')

/** `P@ssw0rd2026!!` is `password` with decoration. */
function isDecorated(lower: string): boolean {
  const bare = lower.replace(/^[^a-z@$]+|[^a-z]+$/g, '')
  const plain = [...bare].map((sign) => MEANT[sign] ?? sign).join('')
  return [lettersOf(lower), lettersOf(bare), plain].some((core) => core !== '' && commonPasswords().has(core))
}

/** `abcdefghijkl`, `1234567890ab`: most signs follow from the one before. */
function isStaircase(text: string): boolean {
  const signs = [...text]
  const steps = signs.filter((sign, i) => {
    const before = signs[i - 1]
    return before !== undefined && Math.abs((sign.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) <= 1
  })
  return steps.length / (signs.length - 1) >= STEPS_SHARE
}

const isRepeated = (text: string): boolean => /^(.{1,6}?)\1+.{0,5}$/u.test(text)

function isGuessable(lower: string): boolean {
  const few = new Set(lower).size < DISTINCT_LEAST
  return few || commonPasswords().has(lower) || isDecorated(lower) || isStaircase(lower) || isRepeated(lower)
}

/** What is wrong with a password, or nothing: length first, then what guessers try first (NIST SP 800-63B 3.1.1.2). */
export function passwordFault(password: string, accountName: string): Problem | undefined {
  const field = 'newPassword'
  const length = [...password].length
  if (length < PASSWORD_LENGTH) return refuse('password.too-short', 400, { field, params: { least: PASSWORD_LENGTH } })
  if (length > PASSWORD_LENGTH_MAX)
    return refuse('password.too-long', 400, { field, params: { most: PASSWORD_LENGTH_MAX } })
  const lower = password.normalize('NFKC').toLowerCase()
  if (accountName.length > 2 && lower.includes(accountName.toLowerCase()))
    return refuse('password.has-name', 400, { field })
  return isGuessable(lower) ? refuse('password.common', 400, { field }) : undefined
}

/** @throws Problem `password.too-short`, `password.too-long`, `password.has-name` or `password.common`, all 400 */
export function requireGoodPassword(password: string, accountName: string): void {
  const fault = passwordFault(password, accountName)
  if (fault) throw fault
}
