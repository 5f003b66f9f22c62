import { Type } from 'typebox'

export const tags = ['matter']
export const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
export const ByReceipt = Type.Object({ receipt: Type.String({ minLength: 8, maxLength: 20 }) })
export const Part = Type.Object({ part: Type.Optional(Type.String({ format: 'uuid' })) })
