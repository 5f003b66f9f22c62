import type { Detect } from '../shapes/finding.ts'

/** The seal was used for nothing on the list, or for something already given up. */
export const sealWithoutItem: Detect<'seal-without-item'> = ({ village, seals }) =>
  seals
    .filter(({ item, stopped }) => item === undefined || stopped)
    .map(({ number, on, paper }) => {
      const id = `${village}-${number}`
      return { anchor: id, on, evidence: [{ kind: 'seal' as const, id, title: paper, on }] }
    })
