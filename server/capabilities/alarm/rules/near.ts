interface Lying {
  place: string
  placeText?: string | undefined
  lon?: number | undefined
  lat?: number | undefined
}

const RADIUS_METRES = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

function metresBetween(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  // Over a few hundred metres the earth is flat enough.
  const x = radians(b.lon - a.lon) * Math.cos(radians((a.lat + b.lat) / 2))
  return Math.hypot(x, radians(b.lat - a.lat)) * RADIUS_METRES
}

const pointOf = ({ lon, lat }: Lying) => (lon === undefined || lat === undefined ? undefined : { lon, lat })

/** One street: the same words for the place in one village, or so many metres apart; without either, the same grid. */
export function isNear(a: Lying, b: Lying, metres: number): boolean {
  if (a.place.slice(0, 12) === b.place.slice(0, 12) && a.placeText && b.placeText)
    if (plain(a.placeText) === plain(b.placeText)) return true
  const [from, to] = [pointOf(a), pointOf(b)]
  if (from && to) return metresBetween(from, to) <= metres
  return a.place === b.place && a.place.length === 15
}
