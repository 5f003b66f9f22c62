import { say, word } from '#web/sealed/page.ts'
import { NotSent } from '#web/sealed/send.ts'

/** One act of the page: what is refused is said in the reader's language. */
export async function guarded(act: () => Promise<void>): Promise<void> {
  say('tipoff-fault', '')
  say('tipoff-said', '')
  try {
    await act()
  } catch (fault) {
    say('tipoff-fault', (fault instanceof NotSent && fault.sentence) || word('failed'))
    if (!(fault instanceof NotSent)) throw fault
  } finally {
    say('tipoff-progress', '')
  }
}
