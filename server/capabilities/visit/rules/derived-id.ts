const HEX = /[0-9a-f]{12}$/

/** An id that follows from the record's: the same record makes the same matter, however often it is sent. */
export function derivedId(recordId: string, part: number): string {
  const tail = HEX.exec(recordId)?.[0] ?? ''
  // The last twelve digits are chance; stepping through them keeps time and version as they were.
  const stepped = (BigInt(`0x${tail}`) ^ BigInt(part + 1) ^ 0xa5a5_0000_0000n).toString(16).padStart(12, '0')
  return `${recordId.slice(0, -12)}${stepped}`
}
