import type { FastifyRequest } from 'fastify'

/** Photos that were kept with an earlier try of the same form. */
const KEPT = /^[0-9a-f]{64}(,[0-9a-f]{64}){0,19}$/
const BYTES_IN_MEGABYTE = 1024 * 1024

/** Those of the earlier try and those of this one, none twice. */
export const keptPhotos = (kept: string | undefined, photos: readonly string[]): string[] => [
  ...new Set([...(kept !== undefined && KEPT.test(kept) ? kept.split(',') : []), ...photos]),
]

/** How many photos a form takes, and how large they may be. */
export function photoHints(
  request: FastifyRequest,
  purpose: 'report' | 'evidence',
): { most: number; megabytes: number } {
  const { perReport, perEvidence, bytes } = request.server.darkroom.limits()
  return { most: purpose === 'report' ? perReport : perEvidence, megabytes: Math.floor(bytes / BYTES_IN_MEGABYTE) }
}
