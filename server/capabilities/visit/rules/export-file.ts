/** A phone's unsent work as a file: sealed rows as they lay on the phone, and its data key under the county's recovery key. */
export interface ExportFile {
  format: typeof EXPORT_FORMAT
  device: string
  byRecovery: SealedText
  rows: ({ name: string } & SealedText)[]
}

/** Base64; `data` ends with the tag of AES-GCM. */
interface SealedText {
  iv: string
  data: string
}

export const EXPORT_FORMAT = 'shanzhi-grid-export-1'

const isSealed = (value: unknown): value is SealedText =>
  typeof value === 'object' &&
  value !== null &&
  'iv' in value &&
  typeof value.iv === 'string' &&
  'data' in value &&
  typeof value.data === 'string'

/** Undefined for any other file. */
export function readExport(text: string): ExportFile | undefined {
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file !== 'object' || file === null) return undefined
    const { format, device, byRecovery, rows } = file as Partial<ExportFile> // Each is looked at next.
    const isWhole =
      format === EXPORT_FORMAT &&
      typeof device === 'string' &&
      isSealed(byRecovery) &&
      Array.isArray(rows) &&
      rows.every((row) => isSealed(row) && typeof row.name === 'string')
    return isWhole ? { format, device, byRecovery, rows } : undefined
  } catch {
    return undefined
  }
}
