/** What the page says of itself: the day of its build, and the telephone to ring when it is urgent. */
export const shell = { version: '', phone: undefined as { number: string; name: string } | undefined }

export function readShell({ dataset }: HTMLElement): void {
  const { version = '', phone, phoneName = '' } = dataset
  shell.version = version
  shell.phone = phone ? { number: phone, name: phoneName } : undefined
}
