import process from 'node:process';
import {languages, type Language} from '../../source/domain/choices/language.ts';
import {wordsIn} from '../../source/text/languages.ts';
import {film} from './film.ts';
import type {Frame} from './frame.ts';
import {pictures, scenesIn, size} from './scenes.ts';
import {stateFolder} from './state-folder.ts';
import {animated, svg} from './svg.ts';

/** A picture of the built program, as its file in `assets`. */
export type Picture = {readonly file: string; readonly drawn: string};

/** For how long a moment of the film is shown, in seconds; the last one can be read to its end. */
const shown = {moment: 2, last: 6};

/**
The pictures of a first install in every language, and in English the film of it.

@throws Error where a screen never shows what it should.
*/
export async function filmed(): Promise<readonly Picture[]> {
	const state = stateFolder();
	// English without being asked for it, wherever they are drawn.
	process.env.LC_ALL = 'C.UTF-8';
	try {
		const drawn = await Promise.all(languages.map(async language => filmedIn(language, state.asAtHome)));
		return drawn.flat();
	} finally {
		state.remove();
	}
}

async function filmedIn(language: Language, asAtHome: (frame: Frame) => Frame): Promise<readonly Picture[]> {
	const folder = language === 'en' ? 'assets' : `assets/${language}`;
	const scenes = scenesIn(await wordsIn(language));
	const program = ['dist/cli.js', '--demo', ...(language === 'en' ? [] : ['--lang', language])];
	const frames: Array<{readonly name: string; readonly frame: Frame}> = [];
	for await (const {name, frame} of film({program, size, scenes, interval: 150})) {
		frames.push({name, frame: asAtHome(frame)});
	}

	const {columns} = size;
	const moments = frames.map(({frame}, index) => ({
		frame,
		seconds: index === frames.length - 1 ? shown.last : shown.moment,
	}));
	return [
		...frames
			.filter(({name}) => pictures.has(name))
			.map(({name, frame}) => ({
				file: `${folder}/${name}.svg`,
				drawn: svg(frame, {columns, title: `dd-ecs-setup: ${name}`}),
			})),
		...(language === 'en'
			? [
					{
						file: `${folder}/first-install.svg`,
						drawn: animated(moments, {columns, title: 'dd-ecs-setup: a first install'}),
					},
				]
			: []),
	];
}
