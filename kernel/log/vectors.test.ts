import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isConsistent, isIncluded, type Sha256 } from './merkle.ts'

const sha256: Sha256 = (data) => createHash('sha256').update(data).digest()
const folder = [
  join(import.meta.dirname, '../../../shared/vectors/rfc6962'),
  join(import.meta.dirname, '../../../../../shared/vectors/rfc6962'),
].find(existsSync)
const bytes = (text: string | null): Uint8Array => Buffer.from(text ?? '', 'base64')

/** JSON.parse would round numbers above 2^53: the numbers are read from the text. */
function readVector(file: string) {
  const text = readFileSync(file, 'utf8')
  const number = (name: string): bigint => BigInt(new RegExp(`"${name}":\\s*(\\d+)`).exec(text)?.[1] ?? '0')
  return { number, ...(JSON.parse(text) as Record<string, never>) } as {
    number: typeof number
    root: string
    root1: string
    root2: string
    leafHash: string
    proof: string[] | null
    wantErr: boolean
  }
}

const filesOf = (kind: string): string[] =>
  folder
    ? readdirSync(join(folder, kind), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.json'))
    : []

if (!folder) process.stdout.write('RFC 6962 vectors are not beside the project: their tests are SKIPPED.\n')

describe.skipIf(!folder)('the published RFC 6962 vectors', () => {
  test.each(filesOf('inclusion'))('inclusion %s', (name) => {
    const vector = readVector(join(folder ?? '', 'inclusion', name))
    const proof = (vector.proof ?? []).map(bytes)
    const held = isIncluded(sha256, {
      index: vector.number('leafIdx'),
      size: vector.number('treeSize'),
      leaf: bytes(vector.leafHash),
      root: bytes(vector.root),
      proof,
    })
    expect(held).toBe(!vector.wantErr)
  })

  test.each(filesOf('consistency'))('consistency %s', (name) => {
    const vector = readVector(join(folder ?? '', 'consistency', name))
    const proof = (vector.proof ?? []).map(bytes)
    const held = isConsistent(sha256, {
      size1: vector.number('size1'),
      size2: vector.number('size2'),
      root1: bytes(vector.root1),
      root2: bytes(vector.root2),
      proof,
    })
    expect(held).toBe(!vector.wantErr)
  })
})
