import { sha256 } from '#platform/crypto/keys.ts'

const SALT_BYTES = 16

/** The demonstration's salts are the same every time; a county's own come from chance. */
export const saltOf = (leafId: string): Buffer => sha256(`salt ${leafId}`).subarray(0, SALT_BYTES)
