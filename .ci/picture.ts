import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {film, type Scene} from './picture/film.ts';
import {svg} from './picture/svg.ts';

/*
The pictures in the README: real frames of the built program on the simulated account, so that they can't promise what
it doesn't do.
*/
const size = {columns: 80, rows: 24};
const enter = '\r';

const scenes: readonly Scene[] = [
	{until: /ports 8125/, keys: ' '},
	{until: /◉ shop-prod/, name: 'clusters', keys: enter},
	{until: /Which Datadog site/, keys: enter},
	{until: /How do you want to give/, keys: enter},
	{until: /What should the Agent collect/, name: 'features', keys: enter},
	{until: /Use these settings/, keys: enter},
	{until: /Nothing has been changed yet/, name: 'review', keys: 'a'},
	{until: / [1-9] running, .* of \d/, name: 'apply'},
	{until: /Undo/, name: 'end'},
];

process.chdir(path.join(import.meta.dirname, '..'));
mkdirSync('assets', {recursive: true});

for await (const {name, frame} of film({program: ['dist/cli.js', '--demo'], size, scenes, interval: 150})) {
	const file = `assets/${name}.svg`;
	writeFileSync(file, svg(frame, {columns: size.columns, title: `dd-ecs-setup: ${name}`}));
	console.log(file);
}
