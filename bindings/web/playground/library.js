// The library, from the package's classic entry point.

import init, * as kalima from "../dist/inline.entry.js";

export { init, kalima };
