import type { Household } from './snapshot.ts'

const SHOWN = 60

const plain = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '')

/** By door, number, masked name or the end of the telephone; an empty question lists the doors in order. */
export function findHouseholds(households: readonly Household[], asked: string): Household[] {
  const wanted = plain(asked)
  if (wanted === '') return households.slice(0, SHOWN)
  const fits = ({ code, doorText, headMask, phoneMask }: Household) =>
    [code, doorText, headMask ?? '', phoneMask ?? ''].some((text) => plain(text).includes(wanted))
  return households.filter(fits).slice(0, SHOWN)
}
