import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {estate} from '../../support/fixtures/estates.ts';
import {findingsOf} from '../../../source/domain/estate/findings.ts';
import {fleetEvents} from '../../support/fixtures/fleet-events.ts';
import {installPlan} from '../../support/fixtures/plan.ts';
import {recordings} from '../../support/fixtures/recordings.ts';
import {sampleRun} from '../../domain/sample.ts';

const recorded = recordings();
const web = {account: '111122223333', alias: 'acme-web'};
const data = {account: '444455556666', profile: 'data'};
const {identity} = installPlan;
const done = (recorded['installed.json'] ?? []).flatMap(event => (event.type === 'finished' ? [event] : []));

function started(command: string): SetupEvent {
	return {type: 'started', command, version: '1.2.3', checks: 'notable'};
}

const planned: SetupEvent = {
	type: 'finished',
	outcome: {kind: 'planned', changes: 4, detailed: false, clusters: []},
	seconds: 12,
};

const surveyed: SetupEvent = {
	type: 'finished',
	outcome: {kind: 'surveyed', findings: findingsOf(estate), agents: 4, isCheck: false, clusters: []},
	seconds: 3,
};

/** Two accounts, one of which can't be planned; the other is installed. */
export const accountEvents: readonly SetupEvent[] = [
	started('install'),
	{type: 'identified', identity: {...identity, ...web}, regions: ['us-east-1'], of: web},
	{type: 'planned', plan: installPlan, dryRun: false, identity, again: sampleRun, of: web},
	{type: 'problem', problem: {code: 'no-region'}, done: [], again: sampleRun, of: data},
	{
		type: 'accounts-planned',
		dryRun: false,
		accounts: [
			{of: web, kind: 'planned', plan: installPlan},
			{of: data, kind: 'refused', problem: {code: 'no-region'}},
		],
	},
	...done.map(({outcome, ...event}): SetupEvent => ({...event, type: 'account-finished', outcome, of: web})),
	...done.map(({receipt, outcome, ...event}): SetupEvent => ({
		...event,
		outcome: {
			...outcome,
			accounts: [
				{of: web, kind: 'done'},
				{of: data, kind: 'failed', problem: {code: 'no-region'}},
			],
		},
	})),
];

/** Runs of all kinds by a name: those that are recorded, and what no recording has. */
export const toldRuns: Readonly<Record<string, readonly SetupEvent[]>> = {
	...Object.fromEntries(Object.entries(recorded).map(([name, events]) => [name.replace('.json', ''), events])),
	fleet: [started('fleet plan'), ...fleetEvents, planned],
	accounts: accountEvents,
	status: [
		started('status'),
		{type: 'identified', identity, regions: ['us-east-1']},
		{type: 'estate', estate, again: sampleRun},
		surveyed,
	],
};
