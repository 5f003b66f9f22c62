import type { Fact } from '#kernel/fact.ts'
import { MixedWords, OwnText, OwnWords } from '../components/own-words.tsx'
import { Timeline } from '../components/timeline.tsx'

interface FactCourseProps<Data> {
  facts: readonly Fact<string, Data, string>[]
  label: string
  verbs: Readonly<Record<string, string>>
  /** What a fact says, in sentences of the reader's language. */
  saysOf: (fact: Fact<string, Data, string>) => readonly (string | undefined)[]
  /** What somebody wrote, in their own words. */
  textOf: (data: Data) => string | undefined
}

/** Everything that was done about a thing, first first: by whom, when, and what was said. */
export function FactCourse<Data>({ facts, label, verbs, saysOf, textOf }: FactCourseProps<Data>) {
  return (
    <Timeline
      label={label}
      entries={facts.map((fact) => ({
        key: fact.id,
        at: fact.at_ms,
        what: <b>{verbs[fact.verb]}</b>,
        state: 'past' as const,
        note: (
          <>
            {saysOf(fact)
              .filter((line) => line !== undefined && line !== '')
              .map((line) => (
                <p key={line}>
                  <MixedWords text={line ?? ''} />
                </p>
              ))}
            <OwnText text={textOf(fact.data) ?? ''} />
            {fact.by.name && (
              <p class="quiet">
                <OwnWords>{fact.by.name}</OwnWords>
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
