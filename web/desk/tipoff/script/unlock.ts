import type { DeskKeys } from '#capabilities/tipoff/schema.ts'
import { fromBase64 } from '#kernel/log/base64.ts'
import { readContentFile } from '#kernel/log/content-file.ts'
import { readKeyset, type SignedKeyset } from '#kernel/tipoff/keyset.ts'
import { unlock } from '#web/sealed/age.ts'
import { read } from '#web/sealed/send.ts'

export const readKeys = (): Promise<DeskKeys> => read<DeskKeys>('/api/v1/tipoff-keys', true)

export const keysetOf = ({ keyset }: DeskKeys): SignedKeyset | undefined =>
  keyset && readKeyset(readContentFile(keyset.file)?.body ?? '')

/** The officer's own keys, those of before a rotation too: whatever this passphrase opens. */
export async function identitiesBy({ keys }: DeskKeys, passphrase: string): Promise<string[]> {
  const own = keys.flatMap(({ locked }) => (locked === undefined ? [] : [locked]))
  const opened = await Promise.all(
    own.map(async (locked) => unlock(passphrase, fromBase64(locked) ?? new Uint8Array())),
  )
  return opened.filter((one): one is string => one !== undefined)
}
