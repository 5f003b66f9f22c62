import { fromBuffer } from 'yauzl'

export interface BookLimits {
  entries: number
  /** Of everything inside, unpacked. */
  bytes: number
}

/** A workbook is a zip: how large it would become is read from its list of contents, before anything is unpacked. */
export function looksHarmless(book: Buffer, limits: BookLimits): Promise<boolean> {
  return new Promise((resolve) => {
    fromBuffer(book, { lazyEntries: true, validateEntrySizes: true }, (fault, zip) => {
      if (fault || !zip) return resolve(false)
      let [entries, bytes] = [0, 0]
      zip.on('error', () => resolve(false))
      zip.on('end', () => resolve(entries > 0))
      zip.on('entry', (entry) => {
        entries += 1
        bytes += entry.uncompressedSize
        if (entries > limits.entries || bytes > limits.bytes || entry.isEncrypted()) {
          zip.close()
          return resolve(false)
        }
        zip.readEntry()
      })
      zip.readEntry()
    })
  })
}
