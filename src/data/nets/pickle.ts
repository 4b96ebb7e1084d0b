import { quotedName } from './netLimits.ts'
import { ofKind, type PickleDict, type PickleValue } from './pickleValue.ts'

/** What the names of a pickle mean: plain values in, a plain value out. Nothing of the file is ever run. */
export interface PickleMeaning {
  /** Names that may stand in the file, such as `collections OrderedDict`. */
  readonly names: ReadonlySet<string>
  /** What takes the place of a call of a name; undefined when that name is not called so. */
  readonly called: (name: string, given: readonly PickleValue[]) => PickleValue | undefined
  /** What a reference to something outside the pickle stands for; undefined when it is none. */
  readonly referred: (reference: PickleValue) => PickleValue | undefined
}

/**
 * The value of a pickle, read as data: a fixed list of instructions, of names and of what they mean.
 * @throws RangeError with what is not on these lists, and when it is damaged.
 * @see https://github.com/python/cpython/blob/main/Lib/pickletools.py
 */
export function readPickle(bytes: Uint8Array, meaning: PickleMeaning): PickleValue {
  const stack: (PickleValue | typeof mark)[] = []
  const memo = new Map<number, PickleValue>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0

  function taken(count: number): number {
    const start = at
    if (!(count >= 0) || start + count > bytes.length)
      throw damaged('it ends inside an instruction')
    at += count
    return start
  }
  function text(length: number): string {
    const start = taken(length)
    return new TextDecoder().decode(bytes.subarray(start, start + length))
  }
  function line(): string {
    const end = bytes.indexOf(10, at)
    const read = text(end - at)
    at++
    return read
  }
  function pop(): PickleValue {
    const value = stack.pop()
    if (value === undefined || value === mark) throw damaged('a value is missing')
    return value
  }
  function popToMark(): PickleValue[] {
    const start = stack.lastIndexOf(mark)
    if (start < 0) throw damaged('the beginning of a list is missing')
    return stack.splice(start).filter((value) => value !== mark)
  }
  function top(): PickleValue {
    const value = pop()
    stack.push(value)
    return value
  }
  function remembered(key: number): PickleValue {
    const value = memo.get(key)
    if (value === undefined) throw damaged(`value ${key} was never kept`)
    return value
  }
  function name(full: string): PickleValue {
    if (!meaning.names.has(full)) throw unknownName(full)
    return { kind: 'name', name: full }
  }
  function setItems(pairs: PickleValue[]): void {
    const { entries } = dictOf(top())
    for (let index = 0; index < pairs.length; index += 2)
      entries.set(keyText(pairs[index]), pairs[index + 1] ?? null)
  }
  function addItems(items: PickleValue[]): void {
    const list = ofKind(top(), 'list')
    if (!list) throw damaged('something is added to what is no list')
    for (const item of items) list.items.push(item)
  }
  function call(): PickleValue {
    const [given, called] = [ofKind(pop(), 'tuple'), ofKind(pop(), 'name')]
    const value = called && given && meaning.called(called.name, given.items)
    if (value === undefined)
      throw damaged(`${quotedName(called?.name ?? 'a value')} is called with what it does not take`)
    return value
  }
  function refer(): PickleValue {
    const value = meaning.referred(pop())
    if (value === undefined) throw damaged('it refers to something that is no storage')
    return value
  }
  const tuple = (items: PickleValue[]): PickleValue => ({ kind: 'tuple', items })
  const popSome = (count: number) => Array.from({ length: count }, pop).toReversed()
  const push = (value: PickleValue) => void stack.push(value)

  const instructions: Readonly<Record<number, () => void>> = {
    0x80: () => void taken(1), // PROTO
    0x95: () => void taken(8), // FRAME
    0x28: () => void stack.push(mark), // MARK
    0x7d: () => push({ kind: 'dict', entries: new Map() }), // EMPTY_DICT
    0x5d: () => push({ kind: 'list', items: [] }), // EMPTY_LIST
    0x29: () => push(tuple([])), // EMPTY_TUPLE
    0x74: () => push(tuple(popToMark())), // TUPLE
    0x85: () => push(tuple(popSome(1))), // TUPLE1
    0x86: () => push(tuple(popSome(2))), // TUPLE2
    0x87: () => push(tuple(popSome(3))), // TUPLE3
    0x58: () => push(text(view.getUint32(taken(4), true))), // BINUNICODE
    0x8c: () => push(text(view.getUint8(taken(1)))), // SHORT_BINUNICODE
    0x4e: () => push(null), // NONE
    0x88: () => push(true), // NEWTRUE
    0x89: () => push(false), // NEWFALSE
    0x4b: () => push(view.getUint8(taken(1))), // BININT1
    0x4d: () => push(view.getUint16(taken(2), true)), // BININT2
    0x4a: () => push(view.getInt32(taken(4), true)), // BININT
    0x8a: () => push(longNumber(bytes, taken, view.getUint8(taken(1)))), // LONG1
    0x47: () => push(view.getFloat64(taken(8), false)), // BINFLOAT
    0x63: () => push(name(`${line()} ${line()}`)), // GLOBAL
    0x93: () => push(name(popSome(2).map(keyText).join(' '))), // STACK_GLOBAL
    0x51: () => push(refer()), // BINPERSID
    0x52: () => push(call()), // REDUCE
    0x62: () => void [pop(), dictOf(top())], // BUILD: attributes of a dictionary are of no use here
    0x73: () => setItems(popSome(2)), // SETITEM
    0x75: () => setItems(popToMark()), // SETITEMS
    0x61: () => addItems(popSome(1)), // APPEND
    0x65: () => addItems(popToMark()), // APPENDS
    0x71: () => void memo.set(view.getUint8(taken(1)), top()), // BINPUT
    0x72: () => void memo.set(view.getUint32(taken(4), true), top()), // LONG_BINPUT
    0x94: () => void memo.set(memo.size, top()), // MEMOIZE
    0x68: () => push(remembered(view.getUint8(taken(1)))), // BINGET
    0x6a: () => push(remembered(view.getUint32(taken(4), true))), // LONG_BINGET
  }

  for (;;) {
    const opcode = bytes[taken(1)]!
    if (opcode === 0x2e) return pop() // STOP
    const instruction = instructions[opcode]
    if (!instruction)
      throw damaged(
        `it has the instruction 0x${opcode.toString(16)}, which plain tensors do not need`,
      )
    instruction()
  }
}

const mark = Symbol('mark')

function keyText(key: PickleValue | undefined): string {
  if (typeof key !== 'string' && typeof key !== 'number')
    throw damaged('something is named by what is no name')
  return String(key)
}

function dictOf(value: PickleValue): PickleDict {
  const dict = ofKind(value, 'dict')
  if (!dict) throw damaged('something is put into what is no dictionary')
  return dict
}

/** A whole number of any length in two's complement, lowest byte first. */
function longNumber(bytes: Uint8Array, taken: (count: number) => number, length: number): number {
  const start = taken(length)
  let value = 0n
  for (let place = 0; place < length; place++)
    value |= BigInt(bytes[start + place]!) << BigInt(8 * place)
  return Number(BigInt.asIntN(8 * length, value))
}

function unknownName(name: string): RangeError {
  return new RangeError(
    `The file asks for ${quotedName(name)}, and no program of a file is run here. A file of tensors alone would do: torch.save(model.state_dict(), 'weights.pt').`,
  )
}

function damaged(how: string): RangeError {
  return new RangeError(`The list of tensors in this PyTorch file is damaged: ${how}.`)
}
