import { type Static, Type } from 'typebox'

/** A photo as we keep it: drawn anew, so its SHA-256 is not that of what was sent. */
export const KeptPhoto = Type.Object({
  sha256: Type.String({ description: 'Name it in `files` of a report, an addition or a handling.' }),
  width: Type.Integer({ minimum: 1 }),
  height: Type.Integer({ minimum: 1 }),
  bytes: Type.Integer({ minimum: 1 }),
})
export type KeptPhoto = Static<typeof KeptPhoto>
