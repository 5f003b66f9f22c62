import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from './base64.ts'
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { isConsistent, isIncluded, leafHash, nodeHash, type Sha256 } from './merkle.ts'
import {
  COSIGNATURE,
  cosignature,
  cosignedText,
  ED25519,
  noteKey,
  readNote,
  readVkey,
  signersOf,
  writeNote,
  writeVkey,
} from './note.ts'
import { isQuorate, readPolicy } from './policy.ts'
import { readProofFile, writeProofFile } from './proof-file.ts'
import { consistencyProof, entriesPath, inclusionProof, type Tree, tilePath, tileWidth, treeRoot } from './tile.ts'

const sha256: Sha256 = (data) => createHash('sha256').update(data).digest()

/** A tree held as levels of hashes, as a straightforward reader of the RFC would build it. */
function treeOf(entries: Uint8Array[]): Tree & { leaves: Uint8Array[] } {
  const leaves = entries.map((entry) => leafHash(sha256, entry))
  const levels: Uint8Array[][] = [leaves]
  for (let level = leaves; level.length > 1; ) {
    const above: Uint8Array[] = []
    for (let i = 0; i + 1 < level.length; i += 2)
      above.push(nodeHash(sha256, level[i] as Uint8Array, level[i + 1] as Uint8Array))
    levels.push(above)
    level = above
  }
  const readTile: Tree['readTile'] = async (level, index, width) =>
    Buffer.concat((levels[level * 8] ?? []).slice(Number(index) * 256, Number(index) * 256 + Number(width)))
  return { sha256, size: BigInt(leaves.length), readTile, leaves }
}

/** RFC 6962 §2.1 word for word. */
function mth(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array())
  if (leaves.length === 1) return leaves[0] as Uint8Array
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return nodeHash(sha256, mth(leaves.slice(0, k)), mth(leaves.slice(k)))
}

const entriesOf = (n: number): Uint8Array[] => Array.from({ length: n }, (_, i) => Buffer.from(`entry ${i}`))

describe('tiles', () => {
  test.each([1, 2, 3, 255, 256, 257, 700, 66_000])(
    'the root of %i leaves from tiles is the root of the standard',
    async (n) => {
      const tree = treeOf(entriesOf(n))
      expect(Buffer.from(await treeRoot(tree))).toEqual(Buffer.from(mth(tree.leaves)))
    },
  )

  test('every proof from tiles holds, and holds for nothing else', async () => {
    const whole = treeOf(entriesOf(700))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 700 }), fc.nat(699), fc.nat(699), async (n, a, b) => {
        const tree = treeOf(entriesOf(n))
        const index = BigInt(a % n)
        const root = await treeRoot(tree)
        const proof = await inclusionProof(tree, index)
        const leaf = tree.leaves[Number(index)] as Uint8Array
        expect(isIncluded(sha256, { index, size: tree.size, leaf, root, proof })).toBe(true)
        const another = whole.leaves[(Number(index) + 1) % 700] as Uint8Array
        expect(isIncluded(sha256, { index, size: tree.size, leaf: another, root, proof })).toBe(false)
        const size1 = BigInt((b % n) + 1)
        const root1 = mth(tree.leaves.slice(0, Number(size1)))
        const between = await consistencyProof(tree, size1)
        expect(isConsistent(sha256, { size1, size2: tree.size, root1, root2: root, proof: between })).toBe(true)
        const forked = Uint8Array.from(root1, (byte, i) => (i === b % 32 ? byte ^ 1 : byte))
        expect(isConsistent(sha256, { size1, size2: tree.size, root1: forked, root2: root, proof: between })).toBe(
          false,
        )
      }),
      { numRuns: 60 },
    )
  })

  test('paths are those of the specification', () => {
    expect(tilePath(0, 1234067n)).toBe('tile/0/x001/x234/067')
    expect(tilePath(1, 0n, 17n)).toBe('tile/1/000.p/17')
    expect(entriesPath(999n)).toBe('tile/entries/999')
    expect(tileWidth(0, 1n, 300n)).toBe(44n)
    expect(tileWidth(1, 0n, 70_000n)).toBe(256n)
  })
})

describe('notes', () => {
  // The example of c2sp.org/signed-note.
  const note =
    'This is an example message.\n\n\u2014 example.com/foo cqIfZBwCXypLrmPsXaqJmf8TQGBWL5GYVn5sB4iXHmSqcfuGNSRzmXPuyQZSaEcLYgyyNYCHpGJ2drYJY9aB1qEqBQ8=\n'

  test('base64 is strict and turns back', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 100 }),
        (bytes) => void expect(fromBase64(toBase64(bytes))).toEqual(bytes),
      ),
    )
    for (const bad of ['A', 'AB==C', 'AA=A', 'AB==', 'A A=', '====']) expect(fromBase64(bad), bad).toBeUndefined()
  })

  test('a note is read, written again the same, and damage is refused', () => {
    const read = readNote(note)
    expect(read && writeNote(read)).toBe(note)
    for (const bad of [
      note.slice(0, -1),
      note.replace('\u2014', '-'),
      note.replace('example.com/foo ', 'example.com/foo'),
      'no signature\n',
    ])
      expect(readNote(bad), bad).toBeUndefined()
  })

  const made = () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    return { privateKey, raw: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)) }
  }
  const PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
  const check = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    verify(
      null,
      message,
      createPublicKey({ key: Buffer.concat([PREFIX, key]), format: 'der', type: 'spki' }),
      signature,
    )

  test('the log and its witnesses are recognised, strangers passed over, a false signature of a known key refused', async () => {
    const [log, witness, stranger] = [made(), made(), made()]
    const logKey = noteKey(sha256, 'log.example/county', ED25519, log.raw)
    const witnessKey = noteKey(sha256, 'archive.example', COSIGNATURE, witness.raw)
    const strangerKey = noteKey(sha256, 'else.example', ED25519, stranger.raw)
    expect(readVkey(sha256, writeVkey(logKey))).toEqual(logKey)
    const text = writeCheckpoint({ origin: 'log.example/county', size: 5n, root: sha256(Buffer.from('root')) })
    expect(readCheckpoint(text)).toMatchObject({ size: 5n })
    const line = (key: typeof logKey, signature: Uint8Array) => ({ name: key.name, id: key.id, signature })
    const signatures = [
      line(strangerKey, sign(null, Buffer.from(text), stranger.privateKey)),
      line(logKey, sign(null, Buffer.from(text), log.privateKey)),
      line(witnessKey, cosignature(1_795_000_000n, sign(null, cosignedText(1_795_000_000n, text), witness.privateKey))),
    ]
    const read = readNote(writeNote({ text, signatures }))
    const seen = read && (await signersOf(read, [logKey, witnessKey], check))
    expect(seen?.map((one) => [one.key.name, one.time_s])).toEqual([
      ['log.example/county', undefined],
      ['archive.example', 1_795_000_000n],
    ])
    const policy = readPolicy(
      sha256,
      `log ${writeVkey(logKey)}\nwitness archive ${writeVkey(witnessKey)}\ngroup all any archive\nquorum all\n`,
    )
    expect(policy && isQuorate(policy, seen ?? [])).toBe(true)
    expect(policy && isQuorate(policy, [])).toBe(false)
    const spoiled = readNote(writeNote({ text: text.replace('\n5\n', '\n6\n'), signatures }))
    expect(spoiled && (await signersOf(spoiled, [logKey], check))).toBeUndefined()
  })

  test('a proof file turns back', () => {
    const file = {
      index: 7n,
      proof: [sha256(Buffer.from('a')), sha256(Buffer.from('b'))].map((hash) => new Uint8Array(hash)),
      checkpoint: note,
    }
    expect(readProofFile(writeProofFile(file))).toEqual(file)
    expect(readProofFile(writeProofFile(file).replace('@v1', '@v2'))).toBeUndefined()
  })
})
