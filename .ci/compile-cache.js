import {enableCompileCache} from 'node:module';

// Each file of tests is a process of its own, and without this each of them strips and compiles the same hundreds of
// modules again. JavaScript, as Node would have to strip the types of this file itself before there is a cache.
enableCompileCache('node_modules/.cache/node');
