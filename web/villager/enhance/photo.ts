/** As the server keeps them: more would only travel longer. */
const SIDE_MAX = 2048
const QUALITY = 0.82
const SMALL_BYTES = 400_000

/** Shows the chosen photos, and sends them no larger than they will be kept. Where the browser cannot, the originals go. */
export function shrinkPhotos(form: HTMLFormElement): void {
  for (const input of Array.from(form.querySelectorAll<HTMLInputElement>('input[data-photo]'))) {
    const shots = document.createElement('div')
    shots.className = 'shots'
    input.after(shots)
    input.addEventListener('change', () => void take(input, shots))
  }
}

async function take(input: HTMLInputElement, shots: HTMLElement): Promise<void> {
  const chosen = Array.from(input.files ?? [])
  const smaller = await Promise.all(chosen.map(shrunk))
  hand(input, smaller)
  shots.textContent = ''
  for (const file of smaller) shots.append(preview(file))
}

function preview(file: File): HTMLElement {
  const image = document.createElement('img')
  image.alt = file.name
  image.src = URL.createObjectURL(file)
  image.addEventListener('load', () => URL.revokeObjectURL(image.src))
  return image
}

/** Safari before 14.1 cannot fill a file field; it keeps what was chosen. */
function hand(input: HTMLInputElement, files: readonly File[]): void {
  try {
    const carrier = new DataTransfer()
    for (const file of files) carrier.items.add(file)
    input.files = carrier.files
  } catch {
    // The originals go.
  }
}

async function shrunk(file: File): Promise<File> {
  if (file.size <= SMALL_BYTES || typeof createImageBitmap !== 'function') return file
  try {
    const whole = await createImageBitmap(file)
    const scale = Math.min(1, SIDE_MAX / Math.max(whole.width, whole.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(whole.width * scale)
    canvas.height = Math.round(whole.height * scale)
    canvas.getContext('2d')?.drawImage(whole, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    return blob && blob.size < file.size ? new File([blob], `${file.name}.jpg`, { type: 'image/jpeg' }) : file
  } catch {
    return file
  }
}
