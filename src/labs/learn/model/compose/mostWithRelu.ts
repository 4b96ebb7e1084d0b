/** What is worked out at once where ReLU is between the kernels: cells along a side of the picture, and updates. */
export const mostWithRelu = { size: 24, updates: 400 }
