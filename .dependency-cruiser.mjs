// An import only points down. From the top; `host` and `render` share a floor and do not depend on each other,
// but for the types at their border.
const floors = [
  ["start"],
  ["cli"],
  ["build"],
  ["pipeline"],
  ["verify"],
  ["host", "render"],
  ["rules"],
  ["pack"],
  ["document"],
  ["config"],
  ["brand"],
  ["yaml"],
  ["pdf"],
  ["typeface"],
  ["packing"],
  ["diagnostics"],
];

const folder = (name) => (name === "pipeline" ? "^src/pipeline\\.ts$" : `^src/${name}/`);

const upward = floors
  .flatMap((names, index) =>
    names.map((name) => ({
      name: `${name}-points-down`,
      severity: "error",
      from: { path: folder(name) },
      to: { path: floors.slice(0, index).flat().map(folder) },
    })),
  )
  .filter(({ to }) => to.path.length > 0);

/** Every outside package has one home. `host/lazy-libraries` fetches some of them, where they are needed. */
const homes = {
  yaml: "yaml",
  ajv: "config",
  handlebars: "pack",
  "markdown-it": "document",
  docx: "render",
  fflate: "render",
  libdeflate: "packing",
  fontkit: "render",
  parse5: "verify",
  "@cantoo/pdf-lib": "pdf",
  "pdfjs-dist": "verify",
  "puppeteer-core": "host",
  "@sparticuz/chromium": "host",
  "@fontsource/arimo": "host",
  "@fontsource/carlito": "host",
  "@fontsource/tinos": "host",
  "@resvg/resvg-wasm": "host",
  saxes: "brand",
  tinyglobby: "host",
  commander: "cli",
  chalk: "cli",
};

const packages = Object.entries(homes).map(([name, home]) => ({
  name: `${name}-lives-in-${home}`,
  severity: "error",
  from: { path: "^src/", pathNot: [`^src/${home}/`, "^src/host/lazy-libraries\\.ts$"] },
  to: { path: `node_modules/(@types/)?${name}/` },
}));

export default {
  forbidden: [
    ...upward,
    ...packages,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "render-knows-no-host",
      severity: "error",
      from: { path: "^src/render/" },
      to: { path: "^src/(host|pack|config)/" },
    },
    {
      name: "verify-knows-no-host",
      severity: "error",
      from: { path: "^src/verify/" },
      to: { path: "^src/(host|pack|config|pipeline)" },
    },
    {
      name: "only-start-host-and-cli-know-node",
      severity: "error",
      // The library that reads PDFs is loaded faster as CommonJS, and what is packed can be unpacked in one way only.
      from: {
        path: "^src/",
        pathNot: "^src/(start|host|cli|build)/|^src/pdf/library\\.ts$|^src/packing/deflate\\.ts$",
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "build-knows-only-paths",
      severity: "error",
      from: { path: "^src/build/" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?path$" },
    },
    {
      name: "no-unlisted-package",
      severity: "error",
      from: { path: "^src/" },
      // The one that asks for a newer Node than it needs: bundled, and not installed with the program.
      to: {
        dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"],
        pathNot: "@types/|node_modules/libdeflate/",
      },
    },
    {
      name: "no-orphan-floor",
      severity: "error",
      from: {
        path: "^src/",
        pathNot:
          "^src/(start|cli|build|verify|host|render|rules|document|pack|config|brand|yaml|pdf|typeface|packing|diagnostics)/|^src/(pipeline|version)\\.ts$",
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
