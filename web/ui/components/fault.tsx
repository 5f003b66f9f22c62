import type { ProblemParams } from '#kernel/problem.ts'
import { useFace } from '../face.tsx'
import { problemSentence } from '../messages/problem.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Notice } from './notice.tsx'

/** Why the form came back. */
export interface Fault {
  code: string
  status: number
  params: ProblemParams
  field?: string
}

export function useSentence(fault: Fault | undefined): string | undefined {
  const { t } = useFace()
  return fault && problemSentence(t, fault.code, fault.params, fault.status)
}

/** An act that was refused, with everything that was typed. */
export interface Refusal {
  verb: string
  typed: Readonly<Record<string, string | undefined>>
  fault: Fault
}

/** The sentence for one field, when the fault is about it. */
export function useFieldError(fault: Fault | undefined) {
  const sentence = useSentence(fault)
  return (field: string): string | undefined => (fault?.field === field ? sentence : undefined)
}

/** Above a form that came back: a link to the field, or what stands against the whole. */
export function FaultNotice({ fault }: { fault: Fault | undefined }) {
  const sentence = useSentence(fault)
  if (!fault || sentence === undefined) return null
  if (fault.field) return <ErrorSummary faults={[{ name: fault.field, sentence }]} />
  return (
    <Notice tone="late" live>
      <p>{sentence}</p>
    </Notice>
  )
}
