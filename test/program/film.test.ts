import {test} from 'node:test';
import {deepEqual, match, rejects} from 'node:assert/strict';
import path from 'node:path';
import {film, type Scene} from '../../.ci/picture/film.ts';
import type {Frame, Look} from '../../.ci/picture/frame.ts';
import {svg} from '../../.ci/picture/svg.ts';

const program = [path.join(import.meta.dirname, 'greeter.mjs')];
const size = {columns: 20, rows: 4};
const plain: Look = {
	ink: 'default',
	paper: 'default',
	isBold: false,
	isDim: false,
	isItalic: false,
	isUnderlined: false,
};
const greeting: Frame = [
	[{column: 0, cells: 5, text: 'Hello', look: {...plain, ink: 6, isBold: true}}],
	[
		{column: 2, cells: 4, text: '한국', look: plain},
		{column: 6, cells: 5, text: '<a&b>', look: {...plain, ink: 'paper', paper: 'ink'}},
	],
];

test('a film presses keys when the screen shows what they are for, and takes the pictures asked for', async () => {
	const scenes = [
		{until: /<a&b>/v, name: 'greeting', keys: '\r'},
		{until: /Bye/v, name: 'end'},
	];
	const frames = await pictures(scenes);
	deepEqual(frames, [
		{name: 'greeting', frame: greeting},
		{name: 'end', frame: [[{column: 0, cells: 3, text: 'Bye', look: plain}]]},
	]);
});

test('a film of a program that ends without showing a scene fails with what it showed', async () => {
	const scenes = [
		{until: /<a&b>/v, keys: '\r'},
		{until: /Hello again/v, name: 'never'},
	];
	await rejects(pictures(scenes), /will never show \/Hello again\/v, but:\nBye/v);
});

test('a picture keeps columns, colours and text as the terminal has them', () => {
	const picture = svg(greeting, {columns: 20, title: 'A greeting'});
	match(
		picture,
		/<text x="16" y="29\.5" textLength="42" lengthAdjust="spacingAndGlyphs" class="c6 b">Hello<\/text>/v,
	);
	match(
		picture,
		/<text x="32\.8" y="47\.5" textLength="33\.6" lengthAdjust="spacingAndGlyphs" class="ink">한국<\/text>/v,
	);
	match(
		picture,
		/<rect x="66\.4" y="34" width="42" height="18" class="ink"\/><text [^>]* class="page">&lt;a&amp;b&gt;<\/text>/v,
	);
});

async function pictures(scenes: readonly Scene[]) {
	const frames: Array<{readonly name: string; readonly frame: Frame}> = [];
	for await (const {name, frame} of film({program, size, scenes, interval: 1})) {
		frames.push({name, frame});
	}

	return frames;
}
