/** A number on a scale beyond which something else happens, such as the largest stable rate. */
export interface Threshold {
  readonly at: number
  /** What it is, in a word or two. */
  readonly label: string
  /** What happens beyond it, in a word. */
  readonly beyond: string
  /** A number on the scale as it is read aloud: "0.9 of the limit". */
  readonly say: (value: number) => string
}
