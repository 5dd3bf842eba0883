// The parser's arithmetic, in AssemblyScript (https://www.assemblyscript.org): every function works on addresses in
// the module's memory. All floats are float32 and every sum has one fixed order, so the same numbers go in and out on
// every machine: no relaxed SIMD, no fused multiply-add. `npm run kernel` compiles it to kernel.wasm.

export { gelu, leakyRelu } from './activation';
export { attention } from './attention';
export { biaffine } from './biaffine';
export { pack, product } from './product';
export { quantise } from './quantise';
export { addBytes, addFloats, normalise } from './rows';
export { softmax } from './softmax';
