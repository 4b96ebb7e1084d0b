/** Fills `out` with a layer of `input`; the layer's weights lie ready in an arena. */
export type PreparedLayer = (out: Float32Array, input: Float32Array) => void
