/** Something that learns, from the same first weights and examples as the others of its task. */
export interface Learner {
  /** Takes over what learners share, such as a library's current backend; not measured. */
  enter?(): Promise<void> | void
  /** Makes so many more updates; they are done when it returns or resolves. */
  run(updates: number): Promise<void> | void
  /** The loss on the first examples, with the weights as they are now. */
  loss(): Promise<number> | number
  dispose?(): void
}

/** One way to learn a task, or the sentence why there is none here. */
export interface Candidate {
  readonly name: string
  /** Begins anew. `check`: by plain descent, at the rate at which losses are compared. */
  readonly begin: ((use: 'check' | 'measure') => Promise<Learner> | Learner) | string
  /** Whether other threads than the page's compute, so that only the clock tells how long they take. */
  readonly isElsewhere?: boolean
  /** Updates of a run, where another number would be another thing. */
  readonly updates?: number
}
