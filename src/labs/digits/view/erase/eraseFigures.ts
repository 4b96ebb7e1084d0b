import type { GridBox } from '#draw/gridBox.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import { type Area, restHeight } from '#labs/digits/view/digitsFigures.ts'

export interface EraseFigures {
  /** In a narrow stage: there the digit beside the pad is too small to be touched pixel by pixel. */
  readonly board: GridBox | undefined
  readonly game: Area
  readonly nets: Readonly<
    Record<Side, { readonly head: Area; readonly box: GridBox; readonly answer: Area | undefined }>
  >
  readonly legend: Area
  readonly hint: Area
}

const gap = 18
/** Lines of text for how the game stands, the name of a network, the colours, and an answer. */
const lines = { game: 6.4, narrowGame: 7.6, head: 2.5, legend: 1.9, answer: 6 }
const caption = 1.4

/** How the game stands, over both maps and what is answered; in a narrow stage all under each other. */
export function eraseFigures(area: Area, line: number, isNarrow: boolean): EraseFigures {
  const { x, y, width, height } = area
  const [head, legend, game] = [
    lines.head * line,
    lines.legend * line,
    (isNarrow ? lines.narrowGame : lines.game) * line,
  ]
  const across = isNarrow ? width : (width - gap - 4) / 2
  const board = isNarrow ? gridBox(x, y + caption * line, width) : undefined
  const start = board ? board.y + width + 0.5 * line : y
  const first = start + game
  const side = isNarrow ? width : Math.min(across, y + height - first - head - legend - 0.6 * line)
  const left = y + height - first - head - side - legend - 1.6 * line
  const hasAnswers = !isNarrow && left >= lines.answer * line
  const net = (at: number, top: number) => ({
    head: { x: at, y: top, width: across, height: head },
    box: gridBox(at, top + head, side),
    answer: hasAnswers
      ? { x: at, y: under + legend + line, width: across, height: Math.min(left, 9 * line) }
      : undefined,
  })
  const second = isNarrow ? { x, y: first + head + side + line } : { x: x + across + gap, y: first }
  const under = second.y + head + side + 0.6 * line
  const half = (width - gap) / 2
  return {
    board,
    game: { x, y: start, width, height: game },
    nets: { conv: net(x, first), dense: net(second.x, second.y) },
    legend: { x, y: under, width: isNarrow ? half : Math.min(side, half), height: legend },
    hint: { x: x + half + gap, y: under, width: half, height: legend },
  }
}

/** How high the view is in a narrow stage, board and maps as wide as it is. */
export function narrowEraseHeight(width: number, line: number): number {
  const texts = caption + lines.narrowGame + 2 * lines.head + lines.legend + 3
  return restHeight(3 * width + texts * line, line)
}

function gridBox(x: number, y: number, side: number): GridBox {
  return { x, y, cell: side / inputSide, rows: inputSide, columns: inputSide }
}
