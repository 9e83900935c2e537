/*
`import process from 'node:process'` makes Node build a module of all that `process` has, and to read each of its
properties: that loads streams, child processes and workers (about 5 ms) before the first line runs. A CommonJS module
that hands out the same object reads none.
*/
export const nodeProcess = 'module.exports = globalThis.process;';
