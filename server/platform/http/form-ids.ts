import { newId } from '#kernel/id.ts'

/** One id for each form of a page, chosen when the page is drawn: sending a form twice acts once. */
export function formIds<Form>(): (form: Form) => string {
  const ids = new Map<Form, string>()
  return (form) => {
    const id = ids.get(form) ?? newId()
    ids.set(form, id)
    return id
  }
}
