import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {film} from './picture/film.ts';
import {scenes, size} from './picture/scenes.ts';
import {stateFolder} from './picture/state-folder.ts';
import {svg} from './picture/svg.ts';

/*
The pictures in the README: real frames of the built program on the simulated account, so that they can't promise what
it doesn't do. test/documents/pictures.test.ts holds that they are today's.
*/
process.chdir(path.join(import.meta.dirname, '..'));
mkdirSync('assets', {recursive: true});
const state = stateFolder();

for await (const {name, frame} of film({program: ['dist/cli.js', '--demo'], size, scenes, interval: 150})) {
	const file = `assets/${name}.svg`;
	writeFileSync(file, svg(state.asAtHome(frame), {columns: size.columns, title: `dd-ecs-setup: ${name}`}));
	console.log(file);
}

state.remove();
