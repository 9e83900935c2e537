import path from 'node:path';

/** Where programs that tests start keep what they have compiled: not in the homes that the tests look into. */
export const compileCache = path.join(import.meta.dirname, '../../node_modules/.cache/node');
