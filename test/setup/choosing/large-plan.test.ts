import {deepEqual} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {news} from '../../../source/front/lines/tell/news.ts';
import {pen} from '../../../source/front/lines/pen.ts';
import {tell} from '../../../source/front/lines/tell/tell.ts';
import {wireLines} from '../../../source/front/json/wire-lines.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {en} from '../../../source/text/en.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const many = 40;

/** Clusters of three instances; ten of them are not chosen, and on each of the others one check warns. */
const world: World = {
	summary: 'many clusters alike',
	demo: demo('team-00'),
	build(home) {
		for (let index = 0; index < many + 10; index += 1) {
			const name = `${index < many ? 'team' : 'other'}-${String(index).padStart(2, '0')}`;
			addInstances(
				addCluster(name, home),
				{count: 3, kind: 'linux', change: () => ({httpTokens: 'required', hopLimit: 1})},
				home,
			);
		}
	},
};

type Line = JsonObject & {readonly type: string};

test('a dry run on many clusters is short lines that satisfy the schema, and has each check once', async t => {
	const {events} = await runSetup(await simulated(world, t), {args: ['--cluster', 'team-*', '--dry-run', '--yes']});
	const schema = readFileSync(new URL('../../../assets/events.schema.json', import.meta.url), 'utf8');
	const valid = new Ajv2020({strict: true, validateFormats: false}).compile(JSON.parse(schema) as JsonObject);
	const written = events.flatMap(event => [...wireLines(event, {words: en, now: 0})]);
	const lines = written.map(line => JSON.parse(line) as Line);
	const ofType = (type: string) => lines.filter(line => line.type === type);
	const checks = ofType('checked').map(({id, verdict, count}) => JSON.stringify([id, verdict, count]));
	const plan = events.find(event => event.type === 'planned')?.plan;
	const [planned] = ofType('planned').map(line => line.plan as JsonObject);
	deepEqual(
		{
			long: written.filter(line => line.length > 64 * 1024).length,
			invalid: lines.filter(line => !valid(line)).map(({type}) => type),
			isEachOnce: new Set(checks).size === checks.length,
			warned: checks.filter(text => text.includes('warn')),
			order: ofType('planned-change').map(({id}) => id),
			targets: ofType('planned-target').length,
			reach: planned?.reach,
			listed: planned?.listed,
		},
		{
			long: 0,
			invalid: [],
			isEachOnce: true,
			warned: [JSON.stringify(['imds', 'warn', many])],
			order: plan?.changes.map(({id}) => id),
			targets: many,
			reach: {clusters: many, runsOn: 120, eligible: 120, of: {clusters: 50, instances: 150}, percent: 80},
			listed: {changes: plan?.changes.length, targets: many, leftAlone: 0, stays: 0},
		},
	);
	const fresh = news(en);
	const told = events.flatMap(event =>
		fresh(event).flatMap(each =>
			tell(each, {words: en, pen: pen({hasColour: false, isAscii: true}), listsPassed: false, hasReader: false}),
		),
	);
	deepEqual(
		[
			told.flatMap(line => (line.includes('hop limit is') ? [line.replace(/: i-.* and/v, ' and')] : [])),
			told.filter(line => line.includes('of all 50 clusters')),
		],
		[
			[
				'! Warning: Instance metadata  team-00, team-01, team-02 and 37 more: the metadata hop limit is 1, ' +
					'so hosts may show up under made-up names and 117 more',
			],
			['Runs on 120 of 120 instances of 40 clusters in 1 region (80 % of the 150 instances of all 50 clusters).'],
		],
	);
});
