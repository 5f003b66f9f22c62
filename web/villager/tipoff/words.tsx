import { useFace } from '#web/ui/face.tsx'

/** What the script says, in the reader's language; the script itself has no words. */
export function ScriptWords() {
  const { script } = useFace().t.tipoff
  return (
    <div id="tipoff-words" hidden>
      {Object.entries(script).map(([key, words]) => (
        <span key={key} data-k={key}>
          {words}
        </span>
      ))}
    </div>
  )
}

/** Where the script tells what it does and what went wrong. */
export function Told() {
  return (
    <>
      <p id="tipoff-progress" class="quiet" role="status" hidden />
      <p id="tipoff-fault" class="field-error" role="alert" hidden />
      <p id="tipoff-said" role="status" hidden />
    </>
  )
}
