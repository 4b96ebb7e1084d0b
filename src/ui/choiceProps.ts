export interface Option<V> {
  readonly value: V
  readonly label: string
  readonly help?: string | undefined
  /** The reason why it cannot be chosen now. */
  readonly disabled?: string | undefined
}

export interface ChoiceProps<V> {
  readonly label: string
  readonly value: V
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
  readonly help?: string | undefined
  /** True or the reason. */
  readonly disabled?: boolean | string | undefined
}
