import {enableCompileCache} from 'node:module';
import process from 'node:process';

// Each file of tests is a process of its own, and without this each of them strips and compiles the same hundreds of
// modules again. JavaScript, as Node would have to strip the types of this file itself before there is a cache.
enableCompileCache('node_modules/.cache/node');

// What tests start inherits these, and tells the runner of this project's own jobs about runs that are none of its.
delete process.env.GITHUB_ACTIONS;
delete process.env.GITHUB_STEP_SUMMARY;
