import fc from 'fast-check'

/** The part of JSON Schema that our routes use. */
export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  patternProperties?: Record<string, Schema>
  items?: Schema
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  allOf?: Schema[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
}

const LENGTH_MAX = 40
const DAY = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })

/**
 * Values that the schema accepts; text in Chinese, English, signs and emoji. `known`: words that lead to something that is
 * there, used half of the time wherever they fit.
 */
export function arbitraryOf(schema: Schema, known: readonly string[] = []): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => arbitraryOf(one, known)))
  switch (schema.type) {
    case 'object':
      return objects(schema, known)
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      })
    case 'string':
      return knownOr(schema, known)
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 })
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue()
  }
}

function objects({ properties = {}, required = [] }: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([name, held]) => [name, arbitraryOf(held, known)]))
  return fc.record(model, { requiredKeys: required.filter((name) => name in model) })
}

function knownOr(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const { format, pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema
  if (format === 'date' || format === 'date-time') return texts(schema)
  const form = format === 'uuid' ? UUID : new RegExp(pattern ?? '')
  const fitting = known.filter((word) => form.test(word) && word.length >= minLength && word.length <= maxLength)
  return fitting.length === 0 ? texts(schema) : fc.oneof(fc.constantFrom(...fitting), texts(schema))
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function texts({
  format,
  pattern,
  minLength = 0,
  maxLength = Number.POSITIVE_INFINITY,
}: Schema): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid({ version: 7 })
  if (format === 'date') return DAY.map((day) => day.toISOString().slice(0, 10))
  if (format === 'date-time') return DAY.map((day) => day.toISOString())
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength)
  const sign = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'路灯不亮水渠堵了谁来修东头桥村口') },
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.constantFrom("'", '"', '<', '&', '\\', '%', '_', '\n', '１', '𠮷') },
  )
  return fc
    .array(sign, { minLength, maxLength: Math.max(minLength, Math.min(maxLength, LENGTH_MAX)) })
    .map((signs) => signs.join(''))
    .filter((text) => [...text].length >= minLength && text.length <= Math.max(maxLength, minLength))
}

/** One valid value, the same each time. */
export const sampleOf = (schema: Schema): unknown => fc.sample(arbitraryOf(schema), { numRuns: 1, seed: 7 })[0]
