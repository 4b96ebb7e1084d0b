import type { EquivarianceLab } from '#labs/equivariance/equivariance.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { openPicture } from '#parts/lab/openPicture.ts'

/** Takes a dropped or pasted picture, to be moved. */
export function importIntoEquivariance(lab: EquivarianceLab, transfer: DataTransfer) {
  return importDropped(transfer, { picture: (file) => openPicture(lab, file) })
}
