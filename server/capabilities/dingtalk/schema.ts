import { Type } from 'typebox'

export const ById = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false })
