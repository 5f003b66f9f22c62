import type { ShownTipoff } from '#capabilities/tipoff/schema.ts'
import { readContentFile } from '#kernel/log/content-file.ts'
import { type Keyset, readKeyset } from '#kernel/tipoff/keyset.ts'
import { fetchSealed, openCase, replyToOf, sealedAnew } from '#web/sealed/desk-case.ts'
import type { ServedKeysets } from '#web/sealed/keys-check.ts'
import { read, send } from '#web/sealed/send.ts'

export async function cityKeyset(): Promise<Keyset | undefined> {
  const { keysets } = await read<ServedKeysets>('/api/v1/tipoff-keysets', true)
  return keysets.city && readKeyset(readContentFile(keysets.city.file)?.body ?? '')?.keyset
}

/** Seals every letter and file of these reports to this keyset; gives how many there were and how many did not open. */
export async function resealAll(
  tipoffs: readonly ShownTipoff[],
  identities: readonly string[],
  keyset: Keyset,
  told: (done: number, all: number) => void,
): Promise<{ all: number; broken: number }> {
  const all = tipoffs.reduce((sum, { letters }) => sum + letters.length, 0)
  let [done, broken] = [0, 0]
  for (const tipoff of tipoffs) {
    const reporter = replyToOf(await openCase(tipoff, identities))
    for (const { id } of tipoff.letters) {
      const again = reporter && (await sealedAnew(await fetchSealed(id), identities, keyset, reporter))
      if (again) await send(`/api/v1/tipoff-letters/${id}/sealings`, again, true)
      else broken += 1
      done += 1
      told(done, all)
    }
  }
  return { all, broken }
}
