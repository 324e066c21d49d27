/** Proviso's version. The build checks that package.json says the same. */
export const version = "0.1.0";
