#!/usr/bin/env node
// CommonJS, as the program is: only that starts with code that is compiled already (decision 017).
require("../dist/start/with-code.cjs");
const { main } = require("../dist/cli/main.cjs");

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
