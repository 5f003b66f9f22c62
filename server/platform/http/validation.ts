import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

const STRICT: Options = { allErrors: false, removeAdditional: false, useDefaults: true, strict: false }

/**
 * JSON bodies are taken at their word; addresses, query strings and forms carry only text and are read as what the
 * schema asks for.
 */
export function validators(): FastifySchemaCompiler<TSchema> {
  const body = new Ajv(STRICT)
  const text = new Ajv({ ...STRICT, coerceTypes: 'array' })
  for (const ajv of [body, text]) addFormats.default(ajv)
  return ({ schema, httpPart }) => (httpPart === 'body' ? body : text).compile(schema)
}
