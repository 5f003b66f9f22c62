import type { ComponentChildren } from 'preact'
import { useFace } from '../face.tsx'

interface PostFormProps {
  action: string
  id?: string
  /** Chosen when the form is drawn: sending it twice acts once. */
  requestId?: string
  /** With files inside. */
  upload?: boolean
  /** Set when the errors are worded by the server in the reader's language (the usual case). */
  browserChecks?: boolean
  label?: string
  children: ComponentChildren
}

/** Every change goes through this form: it carries the token that proves our page sent it. */
export function PostForm({ action, id, requestId, upload, browserChecks = false, label, children }: PostFormProps) {
  const { formToken } = useFace()
  return (
    <form
      id={id}
      class="form"
      method="post"
      action={action}
      encType={upload ? 'multipart/form-data' : undefined}
      noValidate={!browserChecks}
      aria-label={label}
    >
      <input type="hidden" name="formToken" value={formToken} />
      {requestId && <input type="hidden" name="requestId" value={requestId} />}
      {children}
    </form>
  )
}
