import { describe, expect, test } from 'vitest'
import { messagesFor } from './index.ts'
import { isProblemCode, problemSentence } from './problem.ts'

const zh = messagesFor('zh-CN')
const en = messagesFor('en')

/** Every message by its path, functions called with plain samples. */
function sentences(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function')
    return [[path, String(node.length > 0 && path.includes('problem.sentences') ? node({}) : node(2, 2, 2, 2, 2))]]
  return Object.entries(node as object).flatMap(([key, child]) => sentences(child, path ? `${path}.${key}` : key))
}

/** A language is named in itself, and the seal is a drawing. */
const NAMED_IN_THEMSELVES = ['common.language.zh-CN', 'common.seal']

describe('the catalogues', () => {
  test('say the same things in both languages', () => {
    expect(
      sentences(en)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      sentences(zh)
        .map(([path]) => path)
        .sort(),
    )
  })

  test('leave nothing empty and nothing half filled', () => {
    for (const [path, words] of [...sentences(zh), ...sentences(en)]) {
      expect(words.trim(), path).not.toBe('')
      expect(words, path).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  test('leave no Chinese in the English', () => {
    const left = sentences(en).filter(
      ([path, words]) => !NAMED_IN_THEMSELVES.includes(path) && /\p{Script=Han}/u.test(words),
    )
    expect(left).toEqual([])
  })

  test('keep what stands on buttons short', () => {
    for (const path of ['send', 'save', 'call', 'search', 'signIn'] as const)
      expect(zh.common[path].length).toBeLessThan(6)
  })
})

describe('refusals', () => {
  test('say what is wrong, then what to do', () => {
    for (const [path, words] of sentences(zh.problem.sentences))
      expect(words.match(/。|，/g)?.length ?? 0, path).toBeGreaterThan(0)
    expect(problemSentence(zh, 'validation.maxLength', { limit: 500 })).toContain('500')
    expect(problemSentence(en, 'too-many-requests', { retryAfter_s: 30 })).toContain('30 seconds')
  })

  test('that nobody has worded yet get the general sentence of their status', () => {
    expect(problemSentence(en, 'not.known.yet', {}, 409)).toBe(en.problem.generic(409))
    expect(problemSentence(en, 'not.known.yet', {}, 503)).not.toBe(en.problem.generic(409))
  })

  test('never find what every object has', () => {
    for (const code of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(isProblemCode(zh, code)).toBe(false)
      expect(problemSentence(zh, code)).toBe(zh.problem.generic(400))
    }
  })
})
