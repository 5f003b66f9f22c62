/** What things are called in the reader's language; brought by the page, looked up in the county's book. */
export interface Names {
  unit: (code: string) => string
  /** A place by itself: "桂花村第1网格". */
  place: (code: string) => string
  /** A place as this reader must be told it: from below their own territory down. */
  where: (code: string) => string
  /** The same with the grid. */
  full: (code: string) => string
  kind: (key: string) => string
}
