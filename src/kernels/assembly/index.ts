/** Loops over numbers that are worth more than the engine makes of them: compiled to WebAssembly, with its vectors. */
export { sumFeatures, sumTriples } from './features';
export { addTrees } from './forest';
export { addOuterProduct, addProduct, addTurnedProduct } from './matrix';
export { expandRow, scoreRows } from './network';
export { addRows, readBothWays, sayLogits, tellRows } from './reader';
export { addChannels, addLayer, poolChannels } from './tone';
