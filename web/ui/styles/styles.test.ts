import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast } from '../testing/contrast.ts'

const folder = import.meta.dirname
const read = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const parts = readdirSync(join(folder, 'parts'))
const entries = readdirSync(folder).filter((name) => name.endsWith('.css'))
const tokens = read('parts/tokens.css')

type Tokens = Record<string, string>

/** The declarations of the first block with this selector. */
function block(selector: string, within = tokens): Tokens {
  const start = within.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`tokens.css has no ${selector}`)
  const body = within.slice(start, within.indexOf('}', start))
  return Object.fromEntries([...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, key = '', value = '']) => [key, value]))
}

const light = block(':root')
const wall = { ...light, ...block(':root[data-wall]') }
const print = { ...light, ...block(':root', tokens.slice(tokens.indexOf('@media print'))) }

const GROUNDS = ['--paper', '--sheet', '--wash', '--river-wash']
const TEXT_PAIRS: [string, string][] = [
  ...['--ink', '--ink-2', '--ink-3', '--river', '--river-deep'].flatMap((ink) =>
    GROUNDS.map((ground): [string, string] => [ink, ground]),
  ),
  ...['--seal', '--amber', '--leaf', '--sky'].flatMap((ink): [string, string][] => [
    [ink, '--paper'],
    [ink, '--sheet'],
    [ink, `${ink}-wash`],
    [ink, '--wash'],
    [ink, '--river-wash'],
  ]),
  ['--on-river', '--river'],
  ['--on-river', '--river-deep'],
  ['--on-seal', '--seal'],
  ['--sheet', '--ink'],
  ...['1', '2', '3', '4'].map((step): [string, string] => ['--on-map-low', `--map-${step}`]),
  ...['5', '6'].map((step): [string, string] => ['--on-map-high', `--map-${step}`]),
]
const EDGE_PAIRS: [string, string][] = [
  ['--rule-strong', '--sheet'],
  ['--rule-strong', '--paper'],
  ['--river', '--paper'],
  ['--seal', '--sheet'],
]

describe.each([
  ['light', light],
  ['wall', wall],
  ['print', print],
] as [string, Tokens][])('colours, %s', (_name, theme) => {
  test.each(TEXT_PAIRS)('%s on %s can be read: 4.5 to 1', (ink, ground) => {
    expect(contrast(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test.each(EDGE_PAIRS)('%s on %s can be seen: 3 to 1', (edge, ground) => {
    expect(contrast(theme[edge] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

describe('sizes', () => {
  const size = (density: string) => block(`:root[data-density="${density}"]`)
  const pixels = (value: string | undefined) => Number.parseFloat(value ?? '')

  test('targets: 60 for elders, 44 for everybody on a phone, 36 under a mouse', () => {
    expect(pixels(size('elder')['--target'])).toBeGreaterThanOrEqual(60)
    expect(pixels(light['--target'])).toBeGreaterThanOrEqual(44)
    expect(pixels(size('desk')['--target'])).toBeGreaterThanOrEqual(36)
    const phone = tokens.slice(tokens.indexOf('@media (max-width: 760px)'))
    expect(pixels(block(':root[data-density="desk"]', phone)['--target'])).toBeGreaterThanOrEqual(44)
  })

  test('words: nothing under 18 px for elders, 17 on the board, 14 at the desk', () => {
    const smallest = (density: string) => pixels(size(density)['font-size']) * pixels(size(density)['--text-s'])
    expect(smallest('elder')).toBeGreaterThanOrEqual(18)
    expect(smallest('standard')).toBeGreaterThanOrEqual(17)
    expect(smallest('desk')).toBeGreaterThanOrEqual(14)
  })
})

describe('the sheets', () => {
  test('every part is used, and every import exists', () => {
    const imported = entries.flatMap((name) =>
      [...read(name).matchAll(/@import "\.\/parts\/([\w-]+\.css)"/g)].map(([, part]) => part),
    )
    expect([...new Set(imported)].sort()).toEqual([...parts].sort())
  })

  test.each(parts)('%s stays within what Chromium 79 draws, and within 300 lines', (part) => {
    const css = read(`parts/${part}`)
    expect(css.split('\n').length).toBeLessThanOrEqual(300)
    expect(css).not.toMatch(/:has\(|:is\(|:where\(|\binset:|aspect-ratio|\d(dvh|svh|cqw)\b|@container|@layer|&/)
    // only grid-gap: `gap` in a flex box would silently do nothing
    expect(css).not.toMatch(/[^-](row-|column-)?gap:/)
    expect(css).not.toMatch(/https?:|url\(/)
  })

  test('no colour is written outside the tokens, except on paper and under codes', () => {
    for (const part of parts.filter((name) => !['tokens.css', 'paper.css'].includes(name))) {
      const colours = (read(`parts/${part}`).match(/#[0-9a-f]{3,8}\b/gi) ?? []).filter(
        (colour) => !['#fff', '#17262b', '#999', '#000'].includes(colour),
      )
      expect(colours, part).toEqual([])
    }
  })
})
