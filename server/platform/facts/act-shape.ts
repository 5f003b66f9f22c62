import { type TProperties, Type } from 'typebox'

/** Every act names itself, so that sending it twice does it once, and the version its author had on the screen. */
const HEAD = {
  id: Type.String({
    format: 'uuid',
    description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
  }),
  seen: Type.Integer({ minimum: 1 }),
}

/** One act of a desk on a thing: its verb, the noun of its address, and what it is told. */
export const actShape = <V extends string>(verb: V, resource: string, properties: TProperties = {}) => ({
  verb,
  resource,
  body: Type.Object({ ...HEAD, ...properties }, { additionalProperties: false }),
})
