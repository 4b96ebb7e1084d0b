export { largestOfFour } from "./largestOfFour.as";
export { multiplyMatrices } from "./multiplyMatrices.as";
export { splitPhases } from "./splitPhases.as";
export { sumNineTaps } from "./sumNineTaps.as";
export { sumRows } from "./sumRows.as";
export { sumTaps } from "./sumTaps.as";
export { sumTapsOfFour } from "./sumTapsOfFour.as";
export { gatherTiles, multiplyTiles, spreadTiles } from "./winogradTiles.as";
export { packPixels, unpackPixels } from "./pixels.as";
