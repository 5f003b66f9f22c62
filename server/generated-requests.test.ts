import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type Drawn, requestsOf, sendDrawn } from '#testing/generated.ts'
import { makeCases } from '#testing/matrix-cases.ts'
import type { Schema } from '#testing/sample.ts'
import { accountId, GUIHUA, PEISHI, SHOUCHANG } from '#testing/world.ts'

type Content = Record<string, { schema?: Schema }>
interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
}

const RUNS = 25
const PAGE_RUNS = 10
const SEED = 77

let county: TestCounty
let known: string[]
const faults: string[] = []
beforeAll(async () => {
  county = await openCounty()
  county.app.addHook('onError', async (_request, _reply, error) => void faults.push(String(error.stack)))
  const { cases, photo } = await makeCases(county)
  const taken = await Promise.all([1, 2, 3].map(() => county.anyone().post('/api/v1/matters', county.report())))
  known = [
    ...cases.map((one) => one.id),
    ...taken.map(({ body }) => body.receipt as string),
    ...[photo, accountId('grid.peishi'), GUIHUA, PEISHI, SHOUCHANG, `${GUIHUA}001`, `${GUIHUA}/village`],
    ...['330182/dept-transport', 'street-lamp', 'other', '13800001234', 'mark.svg'],
  ]
  await county.app.ready()
})
afterAll(() => county.close())

const part = (parameters: NonNullable<Operation['parameters']>, where: string): Schema => {
  const these = parameters.filter((one) => one.in === where)
  const properties = Object.fromEntries(these.map((one) => [one.name, one.schema]))
  return { type: 'object', properties, required: these.filter((one) => one.required).map((one) => one.name) }
}

const ajv = new Ajv({ strict: false })
addFormats.default(ajv)

/** The answer is one of those that the document declares, and looks as it says. */
function asDeclared(responses: Operation['responses'], status: number, type: string, text: string): string | undefined {
  const declared = responses[status] ?? responses[`${Math.floor(status / 100)}XX`]
  if (!declared) return `status ${status} is not declared`
  if (text === '') return undefined
  const kind = type.split(';')[0] ?? ''
  const content = declared.content?.[kind]
  if (!content) return `${kind} is not declared for ${status}`
  if (!content.schema || !kind.endsWith('json')) return undefined
  const check = ajv.compile(content.schema)
  return check(JSON.parse(text)) ? undefined : ajv.errorsText(check.errors)
}

/** Everything that is wrong, one line for each route, with the smallest request that shows it. */
async function tryAll(
  drawn: fc.Arbitrary<Drawn>,
  runs: number,
  route: string,
  check: (one: Drawn) => Promise<string | undefined>,
) {
  const seen = await fc.check(
    fc.asyncProperty(drawn, async (one) => {
      const wrong = await check(one)
      if (wrong !== undefined) throw new Error(wrong)
    }),
    { numRuns: runs, seed: SEED },
  )
  return seen.failed
    ? [`${route}: ${String(seen.errorInstance)} ⇐ ${JSON.stringify(seen.counterexample).slice(0, 600)}`]
    : []
}

const ours = (status: number, text: string): string | undefined =>
  status >= 500 ? `${status} ${text.slice(0, 200)} ${faults.at(-1)}` : undefined

describe('requests right and spoiled', () => {
  test('made from the OpenAPI document are answered as it declares, and never with a fault of ours', {
    timeout: 600_000,
  }, async () => {
    const { paths } = county.app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> }
    const wrong: string[] = []
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { parameters = [], requestBody, responses }] of Object.entries(methods)) {
        const body = requestBody?.content['application/json']?.schema
        const drawn = requestsOf({ path: part(parameters, 'path'), query: part(parameters, 'query'), body }, known)
        const found = await tryAll(drawn, RUNS, `${method} ${path}`, async (one) => {
          const { statusCode, headers, body: text } = await sendDrawn(county, method, path, one)
          const type = String(headers['content-type'])
          // Outside of the API a browser gets a page.
          if (type.startsWith('text/html') && !path.startsWith('/api/')) return ours(statusCode, text)
          if (statusCode >= 400 && !type.startsWith('application/problem+json'))
            return `${statusCode} is no Problem: ${type}`
          return ours(statusCode, text) ?? asDeclared(responses, statusCode, type, text)
        })
        wrong.push(...found)
      }
    }
    expect(wrong).toEqual([])
  })

  test('to every other address are never answered with a fault of ours', { timeout: 600_000 }, async () => {
    const wrong: string[] = []
    const streams = ['/desk/events', '/command/events']
    for (const { method, url, schema } of county.app.routeBook.filter((route) => !streams.includes(route.url))) {
      if (url.startsWith('/api/v1')) continue
      const { params, querystring, body } = (schema ?? {}) as Record<string, Schema | undefined>
      const object: Schema = { type: 'object' }
      const drawn = requestsOf(
        { path: { ...object, ...params }, query: { ...object, ...querystring }, body: body ?? object },
        known,
      )
      const found = await tryAll(drawn, PAGE_RUNS, `${method} ${url}`, async (one) => {
        const { statusCode, body: text } = await sendDrawn(county, method, url, one)
        return ours(statusCode, text)
      })
      wrong.push(...found)
    }
    expect(wrong).toEqual([])
  })
})
