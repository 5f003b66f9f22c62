/**
 * Telephone numbers that belong to nobody: 1990000xxxx for staff, 1990001xxxx to 1990009xxxx for residents,
 * 0571-0000xxxx for offices. A local number never begins with 0, so no call can reach anyone.
 */
const STAFF_PREFIX = '1990000'
const RESIDENT_PREFIX = '19900'
const OFFICE_PREFIX = '0571-0000'

const digits = (n: number, length: number) => String(n).padStart(length, '0')

const RESIDENT_PHONES = 90_000

export const staffPhone = (n: number): string => STAFF_PREFIX + digits(n % 10_000, 4)
export const residentPhone = (n: number): string => RESIDENT_PREFIX + digits(10_000 + (n % RESIDENT_PHONES), 6)
export const officePhone = (n: number): string => OFFICE_PREFIX + digits(n % 10_000, 4)

/** Whether a number is one of those that this county makes up. */
export const isMadeUpPhone = (phone: string): boolean => /^(199000\d{5}|0571-0000\d{4})$/.test(phone)
