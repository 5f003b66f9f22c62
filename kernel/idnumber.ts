const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
// Region, then a birthday that can exist; the check sign would let one random number in eleven pass by itself.
const SHAPE = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

/** A resident identity number with a true check sign (GB 11643). */
export function isIdNumber(s: string): boolean {
  if (!SHAPE.test(s)) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(s[i]), 0)
  return CHECKS[sum % 11] === s[17]
}

/** ISO/IEC 7812 check digit, as on bank cards. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
