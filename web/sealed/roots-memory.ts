import { rootsPinIn } from '#kernel/tipoff/roots-pin.ts'

const PLACE = 'shanzhi-roots'

/** A village's own page keeps what the poster said; the page of sealed reports itself leaves no trace on the phone. */
export function keepRootsPin(fragment: string): void {
  const pin = rootsPinIn(fragment)
  try {
    if (pin) localStorage.setItem(PLACE, pin)
  } catch {
    // Private windows keep nothing; the digits are then compared by eye.
  }
}

export function rootsPinHere(fragment: string): string | undefined {
  try {
    return rootsPinIn(fragment) ?? localStorage.getItem(PLACE) ?? undefined
  } catch {
    return rootsPinIn(fragment)
  }
}
