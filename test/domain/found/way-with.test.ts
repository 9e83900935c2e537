import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {FoundAgent} from '../../../source/domain/found/found-agent.ts';
import {wants, wayWith, type Taking} from '../../../source/domain/found/way-with.ts';
import {foundAgent} from '../../support/fixtures/clusters.ts';

const agent = foundAgent('shop', '7.50.0', {kind: 'terraform'});
const replica: FoundAgent = {...agent, schedulingStrategy: 'REPLICA'};
const perhaps: FoundAgent = {...agent, doubt: {kind: 'perhaps', signs: ['ports']}};
const several: FoundAgent = {...agent, doubt: {kind: 'several', containers: ['us', 'eu']}};

const isTakeAgent = true;

const cases: ReadonlyArray<readonly [string, FoundAgent, Taking, ReturnType<typeof wants>]> = [
	['an Agent', agent, {existing: 'adopt'}, undefined],
	['an Agent', agent, {existing: 'replace'}, undefined],
	['a REPLICA one', replica, {existing: 'leave'}, undefined],
	['a REPLICA one', replica, {existing: 'adopt'}, 'another-way'],
	['a REPLICA one', replica, {existing: 'adopt', takeAgent: isTakeAgent}, 'another-way'],
	['a REPLICA one', replica, {existing: 'replace'}, undefined],
	['a doubtful REPLICA one', {...perhaps, schedulingStrategy: 'REPLICA'}, {existing: 'replace'}, 'yes'],
	['perhaps one', perhaps, {existing: 'leave'}, undefined],
	['perhaps one', perhaps, {existing: 'adopt'}, 'yes'],
	['perhaps one', perhaps, {existing: 'replace'}, 'yes'],
	['perhaps one', perhaps, {existing: 'adopt', takeAgent: isTakeAgent}, undefined],
	['several', several, {existing: 'leave'}, undefined],
	['several', several, {existing: 'adopt'}, 'name'],
	['several', several, {existing: 'adopt', takeAgent: isTakeAgent}, 'name'],
	['several', several, {existing: 'adopt', agentContainer: 'web'}, 'name'],
	['several', several, {existing: 'adopt', agentContainer: 'eu'}, undefined],
	['several', several, {existing: 'replace', agentContainer: 'eu'}, 'yes'],
	['several', several, {existing: 'replace', takeAgent: isTakeAgent}, undefined],
];

for (const [what, found, taking, wanted] of cases) {
	test(`${what} with ${JSON.stringify(taking)} wants ${wanted ?? 'nothing'}`, () => {
		deepEqual(
			[wants(found, taking), wayWith(found, taking)],
			[wanted, wanted === undefined ? taking.existing : 'leave'],
		);
	});
}
