import {deepEqual} from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import process from 'node:process';
import {before, test} from 'node:test';
import {root} from '../program/real-terminal.ts';
import {lineFronts, walk, type Walk, walkedWorlds} from './line-walks.ts';

const isWhole = process.env.TRIALS === 'all';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

const asked = ['clusters', 'site', 'keySource', 'features', 'settings'];

/** How each world ends for whoever agrees with all that is suggested; the same in every front. */
const ends: Readonly<Record<keyof typeof walkedWorlds, Omit<Walk, 'replies' | 'isCooked'>>> = {
	shop: {exitCode: 0, answered: [...asked, 'approval'], outcome: 'done'},
	mixed: {exitCode: 0, answered: [...asked, 'replaceInstances', 'approval'], outcome: 'done'},
	denied: {exitCode: 0, answered: asked, outcome: 'left'},
};

// In `npm test` the world without a rollout.
const worlds = (Object.keys(walkedWorlds) as ReadonlyArray<keyof typeof walkedWorlds>).filter(
	world => isWhole || world === 'denied',
);
const rows = (Object.keys(lineFronts) as ReadonlyArray<keyof typeof lineFronts>).flatMap(front =>
	worlds.map(world => ({front, world})),
);

for (const {front, world} of rows) {
	test(`${world} is walked to its end in a terminal: ${front}`, async () => {
		const {replies, ...end} = await walk(front, world);
		deepEqual(end, {...ends[world], isCooked: true});
	});
}
