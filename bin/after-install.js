// What npm runs when it has installed Proviso. In a clone, scripts/build.mjs does the same once there is a program.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const prepare = join(__dirname, "..", "dist", "start", "prepare-code.cjs");
if (existsSync(prepare) && !existsSync(join(__dirname, "..", "src"))) require(prepare);
