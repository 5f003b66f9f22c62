import type { ExportFile } from '#capabilities/visit/rules/export-file.ts'
import { rowsOf, sealedRows } from '../store/sealed-shelf.ts'
import { toBase64 } from '../vault/bytes.ts'
import type { Sealed } from '../vault/sealed.ts'
import type { Vault } from '../vault/vault.ts'

/** Stays under what a desk takes in one file. */
const FILE_CHARS = 12_000_000

const texts = ({ iv, data }: Sealed) => ({ iv: toBase64(iv), data: toBase64(new Uint8Array(data)) })

/** All rows as they lie on the disk, sealed: needs no PIN and no signal. Several files when there are many photos. */
async function exportFiles(vault: Vault): Promise<File[]> {
  const db = rowsOf(vault.account)
  const rows = (
    await Promise.all(['draft:', 'item:', 'answer:', 'photo:'].map((prefix) => sealedRows(db, prefix)))
  ).flat()
  const parts: ExportFile['rows'][] = [[]]
  let chars = 0
  for (const [name, sealed] of rows) {
    const row = { name, ...texts(sealed) }
    if (chars > 0 && chars + row.data.length > FILE_CHARS) {
      parts.push([])
      chars = 0
    }
    chars += row.data.length
    parts.at(-1)?.push(row)
  }
  const day = new Date().toISOString().slice(0, 10)
  return parts.map((part, i) => {
    const file: ExportFile = {
      format: 'shanzhi-grid-export-1',
      device: vault.device,
      byRecovery: texts(vault.byRecovery),
      rows: part,
    }
    return new File([JSON.stringify(file)], `grid-${day}-${i + 1}.json`, { type: 'application/json' })
  })
}

/** Into the phone's downloads. Nothing is taken away by it. */
export async function saveExport(vault: Vault): Promise<void> {
  for (const file of await exportFiles(vault)) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = file.name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }
}
