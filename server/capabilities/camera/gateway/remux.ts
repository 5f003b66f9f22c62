import { spawn, spawnSync } from 'node:child_process'
import { PassThrough, type Readable } from 'node:stream'

/** A program stream goes in, pictures for a browser come out (multipart/x-mixed-replace). */
export interface Remux {
  pictures: Readable
  feed(part: Buffer): void
  stop(): void
}

export const PICTURES_TYPE = 'multipart/x-mixed-replace; boundary=ffmpeg'
const WAITING_MAX = 8 * 1024 * 1024
const ARGUMENTS = [
  ...[
    '-hide_banner',
    '-loglevel',
    'error',
    '-fflags',
    'nobuffer',
    '-probesize',
    '500000',
    '-analyzeduration',
    '500000',
  ],
  ...['-f', 'mpeg', '-i', 'pipe:0', '-an', '-vf', 'scale=w=min(iw\\,1280):h=-2', '-r', '12', '-q:v', '6'],
  ...['-f', 'mpjpeg', 'pipe:1'],
]

/** Asked once when the gateway opens: without the program there is no picture, and the page says so. */
export const isInstalled = (program: string): boolean => spawnSync(program, ['-version']).status === 0

/** Starts the program that turns the stream over; nothing is written to a disk. */
export function startRemux(program: string): Remux {
  const child = spawn(program, ARGUMENTS, { stdio: ['pipe', 'pipe', 'ignore'] })
  const pictures = new PassThrough()
  child.stdout.pipe(pictures)
  const gone = () => pictures.end()
  child.once('error', gone)
  child.once('exit', gone)
  child.stdin.on('error', () => undefined)
  return {
    pictures,
    feed: (part) => {
      // Slower than the camera: what waits too long is no longer live.
      if (child.stdin.writableLength < WAITING_MAX) child.stdin.write(part)
    },
    stop: () => void child.kill('SIGKILL'),
  }
}
