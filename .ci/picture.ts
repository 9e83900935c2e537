import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {architecture} from './picture/architecture.ts';
import {filmed} from './picture/filmed.ts';

/*
The pictures in the READMEs: real frames of the built program on the simulated account, so that they can't promise what
it doesn't do, and who may import whom, of the table that the tests hold. test/documents/pictures.test.ts holds that
they are today's.
*/
process.chdir(path.join(import.meta.dirname, '..'));
for (const {file, drawn} of [...(await filmed()), {file: 'assets/architecture.svg', drawn: architecture()}]) {
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, drawn);
	console.log(file);
}
