/*
Loaded with `import()`, and imports by name itself: the package is CommonJS, of which a bundle's `import()` has nothing
but the default export.
*/
export {isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, stringify} from 'yaml';
export type {Document} from 'yaml';
