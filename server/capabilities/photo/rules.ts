import { limitOn } from '#capabilities/playbook/rules.ts'
import type { Playbook } from '#capabilities/playbook/schema.ts'

/** What a photo, and a form with photos, may be at most on a day; the numbers are the playbook's. */
export interface PhotoLimits {
  bytes: number
  pixels: number
  /** Photos with one report or one addition. */
  perReport: number
  /** Photos that show how it was handled. */
  perEvidence: number
}

export const photoLimitsOn = (playbook: Pick<Playbook, 'limits'>, date: string): PhotoLimits => ({
  bytes: limitOn(playbook, 'photo-bytes', date),
  pixels: limitOn(playbook, 'photo-pixels', date),
  perReport: limitOn(playbook, 'photos-per-report', date),
  perEvidence: limitOn(playbook, 'photos-per-evidence', date),
})
