import { equivariance } from '#labs/equivariance/equivariance.ts'
import { findAt, type FindScene } from '#labs/equivariance/model/findScene.ts'
import { squareAt, type SquareScene } from '#labs/equivariance/model/scene.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Hook: the square at the present step; a render a step. */
export function useSquareScene(): SquareScene {
  const { useLayer, useStep } = useLab(equivariance)
  return squareAt(useLayer(), useStep())
}

/** Hook: the search at the present step; a render a step. */
export function useFindScene(): FindScene {
  const { useLayer, useStep } = useLab(equivariance)
  return findAt(useLayer(), useStep())
}
