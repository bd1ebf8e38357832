// Runs the main function of a wasm module, which traps if its checksum is not the expected one.
import { readFile } from "node:fs/promises";

const { instance } = await WebAssembly.instantiate(await readFile(process.argv[2]), {});
instance.exports.main(0, 0);
console.log("the same checksum");
