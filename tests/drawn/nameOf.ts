/** `caption[input]` for a class and what it means. */
export function nameOf(element: Element): string {
  const classes = [...element.classList].map((name) => /^_(\w+)_\w+$/.exec(name)?.[1] ?? name)
  const said = [...element.attributes].filter(({ name }) =>
    /^data-(meaning|part|branch|name|channel|looked|half|frame|what)$/.test(name),
  )
  const meaning = said.map(({ value }) => `[${value}]`).join('')
  return `${classes.join('.')}${meaning}` || element.tagName.toLowerCase()
}
