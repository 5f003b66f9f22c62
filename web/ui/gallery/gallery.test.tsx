import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DENSITIES } from '../density.ts'
import { LANGUAGES } from '../messages/language.ts'
import { renderPage } from '../render.tsx'
import { sampleFace } from '../testing/face.ts'
import { faultsOf, tagsOf } from '../testing/markup.ts'
import { GalleryPage } from './gallery-page.tsx'

const staff = { name: '徐敏', role: 'town-officer' as const, unit: '镇指挥室', scopeName: '示例镇' }

const draw = (density: (typeof DENSITIES)[number], lang: (typeof LANGUAGES)[number]) =>
  renderPage(
    <GalleryPage density={density} />,
    sampleFace(lang, { density, ...(density === 'desk' && lang === 'zh-CN' ? { actor: staff } : {}) }),
  )

const cases = DENSITIES.flatMap((density) => LANGUAGES.map((lang) => [density, lang] as const))

describe.each(cases)('the gallery, %s, %s', (density, lang) => {
  const html = draw(density, lang)

  test('is one sound document', () => {
    expect(html).toMatch(/^<!doctype html><html lang="(zh-CN|en)" data-density="(elder|standard|desk)"/)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html.match(/<main[ >]/g)).toHaveLength(1)
    expect(html).not.toMatch(/user-scalable|maximum-scale/)
    expect(faultsOf(html)).toEqual([])
  })

  test('says that people are made up', () => {
    expect(html).toContain(sampleFace(lang).t.common.demo.slice(0, 8))
  })

  test('carries the token in every form that changes something', () => {
    for (const form of html.matchAll(/<form[^>]*method="post"[^>]*>.*?<\/form>/gs))
      expect(form[0]).toContain('name="formToken" value="token-of-this-reader"')
  })
})

test('an English page keeps no Chinese but names', () => {
  const words = draw('standard', 'en')
    .replace(/<[^>]* lang="zh-CN"[^>]*>[^<]*</g, '<')
    .replace(/<[^>]+>/g, ' ')
  expect(words.match(/\p{Script=Han}+/gu)).toBeNull()
})

test('every class that is drawn is in a sheet', () => {
  const folder = join(import.meta.dirname, '../styles/parts')
  const css = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const drawn = cases.flatMap(([density, lang]) =>
    tagsOf(draw(density, lang)).flatMap(({ attributes }) => attributes['class']?.split(' ') ?? []),
  )
  // names that only say which variant is the plain one
  const plain = [
    'tag-calm',
    'notice-info',
    'choices-cards',
    'is-next',
    'is-past',
    'is-fine',
    'width-text',
    'face-desk',
    'tap',
  ]
  const missing = [...new Set(drawn)].filter(
    (name) => !plain.includes(name) && !new RegExp(`\\.${name}(?![\\w-])`).test(css),
  )
  expect(missing).toEqual([])
})
