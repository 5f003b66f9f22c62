import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs'
import { CannotStart } from './cannot-start.ts'

/** Makes the data folder when it is missing; refuses one that this user cannot write. */
export function openDataDir(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (fault) {
    const advice = 'give this folder to the user who starts Shanzhi, or set SHANZHI_DATA'
    throw new CannotStart(`Cannot write in ${folder}: ${advice}.`, { cause: fault })
  }
  // As root the database runs under another account, which must be able to pass through.
  const { uid, mode } = statSync(folder)
  if (process.getuid?.() === 0 && uid === 0) chmodSync(folder, (mode & 0o777) | 0o011)
}
