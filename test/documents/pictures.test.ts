import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {test} from 'node:test';
import {film} from '../../.ci/picture/film.ts';
import {scenes, size} from '../../.ci/picture/scenes.ts';
import {stateFolder} from '../../.ci/picture/state-folder.ts';
import {svg} from '../../.ci/picture/svg.ts';

test("the pictures of the README show today's screens; npm run picture draws them again", async t => {
	const state = stateFolder();
	t.after(state.remove);
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed']);
	const program = ['dist/cli.js', '--demo'];
	for await (const {name, frame} of film({program, size, scenes, interval: 150})) {
		const drawn = svg(state.asAtHome(frame), {columns: size.columns, title: `dd-ecs-setup: ${name}`});
		deepEqual(lasting(drawn), lasting(readFileSync(`assets/${name}.svg`, 'utf8')), name);
	}
});

/** The words of a picture, without what the moment decides: times, and how far each host is. */
function lasting(picture: string): readonly string[] {
	return (
		picture
			.split('<')
			// A picture keeps its blanks by the ones that don't break.
			.map(part =>
				part
					.slice(part.indexOf('>') + 1)
					.replaceAll('\u{A0}', ' ')
					.trim(),
			)
			.map(text =>
				text
					.replaceAll(/\b(?:\d{1,2}m )?\d{1,3}(?:\.\d)?s\b/gv, 'TIME')
					.replaceAll(/\d{4}-\d\d-\d\dT[\d\-]+Z/gv, 'INSTANT'),
			)
			.filter(text => text !== '' && text !== 'TIME' && !isMoving(text))
	);
}

/** Of a rollout: the bar, its counts, an instance with its address and state, and the sign that turns. */
function isMoving(text: string): boolean {
	return (
		/^[·■□]+$/v.test(text) ||
		/^\d+ (?:running|starting|waiting)|^running, |^i-[\da-f]{17}|^10\.0\./v.test(text) ||
		(text.length === 1 && text >= '\u{2800}' && text <= '\u{28FF}')
	);
}
