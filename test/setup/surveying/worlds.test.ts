import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

/** Where Agents of ours are, and on which of these clusters somebody changed one by hand. */
const ours: Readonly<Record<string, readonly string[]>> = {
	installed: [],
	upgraded: [],
	shared: [],
	services: [],
	drifted: ['shop-prod'],
	outdated: ['shop-prod'],
	mirrored: [],
};

/** Hundreds of clusters without one, which take long to read. */
const large: ReadonlySet<string> = new Set(['huge']);

const looked = Object.keys(worlds).filter(name => !large.has(name));
for (const world of looked) {
	test(`in ${world} Agents of ours that nobody edited are as this tool leaves them`, async t => {
		const {events} = await runSetup(await simulated(world, t), {args: ['status']});
		const agents = events
			.flatMap(event => (event.type === 'estate' ? event.estate.clusters : []))
			.flatMap(({name, agents: there}) => there.map(agent => ({cluster: name, ...agent})))
			.filter(({owner}) => owner.kind === 'us');
		const edited = agents.filter(({drift = []}) => drift.length > 0).map(({cluster}) => cluster);
		deepEqual(agents.length === 0 ? undefined : [...new Set(edited)], ours[world]);
	});
}
