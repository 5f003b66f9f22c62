import type { consultationRefusals as zh } from '../zh/consultation-refusals.ts'

export const consultationRefusals: typeof zh = {
  'consultation.not-now': () => 'This cannot be done with the consultation now. Look at where it stands.',
  'consultation.alone': () => 'At least one other unit must be called. Choose one and call again.',
  'consultation.no-unit': () =>
    'There is no such unit, or it is not part of this consultation. Choose one of the list.',
  'consultation.past': () => 'That time has passed. Choose a later day.',
}
