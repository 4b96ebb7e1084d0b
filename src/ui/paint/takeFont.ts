/**
 * Gives a context the font of a style. A canvas has no property for the form of digits: it takes that from the style of
 * its element, while that is laid out in the document.
 */
export function takeFont(context: CanvasRenderingContext2D, style: CSSStyleDeclaration): void {
  const { style: own } = context.canvas
  const digits = style.fontVariantNumeric
  if (own.fontVariantNumeric !== digits) {
    own.fontVariantNumeric = digits
    // the same font given again would be no change, and the digits would keep their form
    context.font = '1px sans-serif'
  }
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  context.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
}
