/** The path of a `Path2D` as text: all that the product makes are made of one. */
export class TextPath {
  text: string

  constructor(from: string | TextPath = '') {
    this.text = typeof from === 'string' ? from : from.text
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.text += `M${x},${y}h${width}v${height}h${-width}Z`
  }

  moveTo(x: number, y: number): void {
    this.text += `M${x},${y}`
  }

  lineTo(x: number, y: number): void {
    this.text += `L${x},${y}`
  }

  closePath(): void {
    this.text += 'Z'
  }

  addPath(other: TextPath): void {
    this.text += other.text
  }

  arc(x: number, y: number, radius: number): void {
    this.rect(x - radius, y - radius, 2 * radius, 2 * radius)
  }

  roundRect(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height)
  }
}
