import { type Answer, listAnswers } from './answer.ts'
import { endOf, isFinal, isOver, type RoundEnd } from './ends.ts'
import { answerKey } from './shelf.ts'
import type { Round } from './sync.ts'

/** What was said to call-outs goes before the records that answer them. */
export async function sendAnswers({ shelf, county, onItems = () => undefined }: Round): Promise<RoundEnd> {
  let end: RoundEnd = 'done'
  for (const answer of (await listAnswers(shelf)).filter(({ state }) => state === 'here')) {
    onItems([answer.id])
    const reply = await county.putAnswer(answer)
    onItems([])
    const keep = (change: Partial<Answer>) => shelf.write({ [answerKey(answer.id)]: { ...answer, ...change } })
    if (reply.ok) await keep({ state: 'county', isLate: reply.value.late })
    else if (isFinal(reply)) {
      const { code, status, field } = reply
      await keep({ state: 'refused', refusal: { code, status, field, kept: false } })
    } else {
      end = endOf(reply)
      if (isOver(end)) return end
    }
  }
  return end
}
