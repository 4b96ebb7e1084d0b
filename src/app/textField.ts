/** A selector of what one types text into. */
export const textField =
  'textarea, [contenteditable=true], input:not([type=range], [type=radio], [type=checkbox], [type=color], [type=file], [type=button])'
