import fc from 'fast-check'
import type { TestCounty } from './county.ts'
import { FORM_TYPE, formOf } from './form.ts'
import { arbitraryOf, type Schema } from './sample.ts'
import { PEOPLE } from './world.ts'

/** One request made from a route's schemas: right, or spoiled in one place. */
export interface Drawn {
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
  /** Session of whoever sends it. */
  visitor: string
  spoil: number
  at: number
  nasty: unknown
  head: Record<string, string>
  from: number
}

/** What a bored or an evil sender puts where something else was asked for. */
const NASTY = [
  ...[null, true, -1, 0, 1e308, 2 ** 31, 2 ** 53, '', ' ', '\0', '\ud800', '路'.repeat(4000)],
  ...["'; drop table matter; --", '%', '\\', '../../etc/passwd', '<script>alert(1)</script>', '2026-02-31', '{}'],
  ...['99999999999999999999', [], {}, [[[[]]]], { $ne: 1 }, Array.from({ length: 3000 }, () => 1)],
]
const HEADS: Record<string, string>[] = [
  ...[{}, {}, {}],
  { 'accept-language': 'en' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/xml' },
  { accept: 'text/html' },
  { cookie: 'sid=%00; lang=xx; form=' },
]
const VISITORS = [...PEOPLE.map(({ account }) => `test-${account}`), 'test-villager', '']

export const requestsOf = (
  { path, query, body }: { path: Schema; query: Schema; body: Schema | undefined },
  known: readonly string[],
): fc.Arbitrary<Drawn> =>
  fc.record({
    path: arbitraryOf(path, known) as fc.Arbitrary<Record<string, unknown>>,
    query: arbitraryOf(query, known) as fc.Arbitrary<Record<string, unknown>>,
    body: body ? arbitraryOf(body, known) : fc.constant(undefined),
    visitor: fc.constantFrom(...VISITORS),
    // 0–3 as it should be, 4–6 with a spoiled body, 7 query, 8 path, 9 another body altogether.
    spoil: fc.integer({ min: 0, max: 9 }),
    at: fc.nat(1000),
    nasty: fc.constantFrom<unknown>(...NASTY),
    head: fc.constantFrom(...HEADS),
    from: fc.nat(60_000),
  })

/** One place of the value replaced, one more added, or one left out. */
function spoiled(value: unknown, at: number, nasty: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return nasty
  const names = [...Object.keys(value), 'more']
  const name = names[at % names.length] ?? 'more'
  const held = (value as Record<string, unknown>)[name]
  if (at % 7 === 6) return Object.fromEntries(Object.entries(value).filter(([one]) => one !== name))
  return { ...value, [name]: typeof held === 'object' && at % 2 ? spoiled(held, at >> 1, nasty) : nasty }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
const text = (value: unknown): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll(/[\ud800-\udfff]/g, '')

/** `pattern` as the router or as OpenAPI writes it. */
export async function sendDrawn(county: TestCounty, method: string, pattern: string, drawn: Drawn) {
  const { spoil, at, nasty } = drawn
  const path = record(spoil === 8 ? spoiled(drawn.path, at, nasty) : drawn.path)
  const query = record(spoil === 7 ? spoiled(drawn.query, at, nasty) : drawn.query)
  const body = spoil >= 4 && spoil <= 6 ? spoiled(drawn.body, at, nasty) : spoil === 9 ? nasty : drawn.body
  const url = pattern.replaceAll(/\{(\w+)\}|:(\w+)|\*/g, (_, a?: string, b?: string) =>
    encodeURIComponent(text(path[a ?? b ?? '*'] ?? 'x')),
  )
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, text(value)])).toString()
  // Pages take forms; now and then they get JSON all the same.
  const form = !pattern.startsWith('/api/') && at % 3 > 0 ? formOf(county, record(body)) : undefined
  const payload = form?.payload ?? (body === undefined ? undefined : JSON.stringify(body))
  return await county.app.inject({
    method: method.toUpperCase() as 'GET',
    url: asked ? `${url}?${asked}` : url,
    remoteAddress: `10.${(drawn.from >> 8) & 255}.${drawn.from & 255}.9`,
    headers: {
      cookie: [drawn.visitor ? `sid=${drawn.visitor}` : '', form?.cookie ?? ''].join('; '),
      ...(payload === undefined ? {} : { 'content-type': form ? FORM_TYPE : 'application/json' }),
      ...drawn.head,
    },
    ...(payload === undefined || method.toUpperCase() === 'GET' ? {} : { payload }),
  })
}
