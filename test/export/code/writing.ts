import type {Writing} from '../../../source/export/exporter.ts';
import {code} from '../../../source/text/en/code/code.ts';
import {en} from '../../../source/text/en.ts';

/** How files of code are written in tests. */
export const writing: Writing = {words: {...code, script: en.script}, version: '1.0.0', isImport: false};
