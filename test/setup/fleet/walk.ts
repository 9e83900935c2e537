import type {TestContext} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Plan} from '../../../source/domain/plan/plan.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {runSetup, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

export const [web, data, bank] = ['111122223333', '444455556666', '777788889999'] as const;

/** What places a fleet on the accounts of a unit whose role lets it in. */
export const onWorkloads = ['--organizational-unit', 'Workloads', '--assume-role', 'DatadogSetup'] as const;

/** A run of `fleet` with what matters of it. */
export type FleetRun = Ran & {
	readonly plan: Plan | undefined;
	/** `kind accounts` of each request that was sent, in their order. */
	readonly sent: readonly string[];
	/** How each place stands at the end, as it was told last: `account state`. */
	readonly cells: readonly string[];
	readonly problems: readonly string[];
};

/** The world of several accounts, on which runs of `fleet` follow one another. */
export async function fleetWorld(t: TestContext, world: string | World = 'accounts') {
	const simulator = await simulated(world, t);
	let count = 0;
	const go = async (line: string, more: Run = {}): Promise<FleetRun> => {
		count += 1;
		const id = `0123456789abcde${count.toString(16)}`;
		return told(await runSetup(simulator, {args: ['fleet', ...line.split(' ')], id, ...more}));
	};

	const member = (id: string, region = 'us-east-1') => simulator.account.organisation.get(id)?.regions.get(region);

	/** The Agents' services of an account. */
	const services = (id: string, region = 'us-east-1') =>
		[...(member(id, region)?.clusters.values() ?? [])].flatMap(({name, services: own}) =>
			[...own.values()]
				.filter(({name: service, status}) => service.includes('datadog') && status === 'ACTIVE')
				.map(({name: service}) => `${name}/${service}`),
		);

	return {simulator, go, member, services};
}

function told(ran: Ran): FleetRun {
	const {events} = ran;
	const plan = events.findLast(event => event.type === 'planned')?.plan;
	const views = events.flatMap(event => ('fleet' in event && event.fleet ? [event.fleet] : []));
	return {
		...ran,
		plan,
		sent: events.flatMap(event => (event.type === 'change-done' ? [sentAs(event)] : [])),
		cells: (views.at(-1)?.cells ?? []).map(({account, state}) => `${account} ${state}`),
		problems: events.flatMap(event => (event.type === 'problem' ? [event.problem.code] : [])),
	};
}

function sentAs({change: {kind, request}}: Extract<SetupEvent, {readonly type: 'change-done'}>): string {
	const {Accounts, DeploymentTargets} = request as {
		readonly Accounts?: readonly string[];
		readonly DeploymentTargets?: {
			readonly Accounts?: readonly string[];
			readonly OrganizationalUnitIds: readonly string[];
		};
	};
	const accounts = Accounts ?? DeploymentTargets?.Accounts ?? DeploymentTargets?.OrganizationalUnitIds ?? [];
	return [kind, ...accounts].join(' ');
}
