/** What stands in a pickle: plain data, and names that stand for programs and stay names. */
export type PickleValue =
  | null
  | boolean
  | number
  | string
  | PickleList
  | PickleTuple
  | PickleDict
  | PickleName
  | PickledStorage
  | PickledTensor

export interface PickleList {
  readonly kind: 'list'
  readonly items: PickleValue[]
}

export interface PickleTuple {
  readonly kind: 'tuple'
  readonly items: readonly PickleValue[]
}

export interface PickleDict {
  readonly kind: 'dict'
  readonly entries: Map<string, PickleValue>
}

/** A module and what it has, such as `collections OrderedDict`. */
export interface PickleName {
  readonly kind: 'name'
  readonly name: string
}

/** Numbers that stand in a file of their own, beside the pickle. */
export interface PickledStorage {
  readonly kind: 'storage'
  /** The name of PyTorch's class, such as FloatStorage. */
  readonly type: string
  readonly key: string
}

/** Which numbers of a storage a tensor has. */
export interface PickledTensor {
  readonly kind: 'tensor'
  readonly storage: PickledStorage
  readonly offset: number
  readonly shape: readonly number[]
  readonly strides: readonly number[]
}

export type PickleKind = Exclude<PickleValue, null | boolean | number | string>['kind']

/** The value, if it is of that kind. */
export function ofKind<Kind extends PickleKind>(
  value: PickleValue | undefined,
  kind: Kind,
): Extract<PickleValue, { kind: Kind }> | undefined
export function ofKind(value: PickleValue | undefined, kind: PickleKind) {
  return typeof value === 'object' && value !== null && value.kind === kind ? value : undefined
}
