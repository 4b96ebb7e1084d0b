import type { FieldLab } from '#labs/field/field.ts'
import type { FieldSettings } from '#labs/field/settings.ts'

/** Opens a picture of the person's own; the network stays as it is, and so does the size of its input. */
export async function openOwn({ session, pictures }: FieldLab, file: File) {
  const { size } = session.settings()
  return (await pictures.open<FieldSettings>(session, file, { size })) ?? []
}
