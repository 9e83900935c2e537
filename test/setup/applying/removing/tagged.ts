import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import type {Simulator} from '../../../../source/simulator/start-simulator.ts';
import {runSetup} from '../../../support/run-setup.ts';

/** What is shown for a while when it is gone; a search by tag passes it over. Tasks keep the tags of their start. */
const over: ReadonlySet<unknown> = new Set(['INACTIVE', 'DELETE_IN_PROGRESS']);

/** All that has a tag of ours in a simulated account, of whatever kind, by name. */
export function taggedIn(account: Simulator['account']): readonly string[] {
	const seen = new Set<unknown>();
	const found = new Set<string>();
	const look = (value: unknown, owner: string): void => {
		if (typeof value === 'string' && value.startsWith('dd-ecs-setup:')) {
			found.add(owner);
		}

		if (typeof value !== 'object' || value === null || seen.has(value)) {
			return;
		}

		seen.add(value);
		const fields = value as Readonly<Record<string, unknown>>;
		if (isOver(fields)) {
			return;
		}

		const name = nameOf(fields) ?? owner;
		for (const part of partsOf(fields)) {
			look(part, name);
		}
	};

	look(account, 'the account');
	return [...found];
}

function partsOf(value: Readonly<Record<string, unknown>>): readonly unknown[] {
	return value instanceof Map || value instanceof Set
		? [...value.entries()]
		: [...Object.keys(value), ...Object.values(value)];
}

function isOver(value: Record<string, unknown>): boolean {
	return (
		('status' in value && over.has(value.status)) ||
		'lastStatus' in value ||
		('deletedAt' in value && value.deletedAt !== undefined)
	);
}

function nameOf(value: Record<string, unknown>): string | undefined {
	for (const field of ['name', 'family', 'arn'] as const) {
		if (field in value) {
			return String(value[field]);
		}
	}

	return undefined;
}

/** The Agents of ours that `status` finds in every region. */
export async function ownIn(simulator: Simulator): Promise<readonly string[]> {
	const {events} = await runSetup(simulator, {args: ['status', '--region', 'all'], looks: 'few', id: 'status'});
	return events.flatMap(event => agentsIn(event));
}

function agentsIn(event: SetupEvent): readonly string[] {
	return event.type === 'estate'
		? event.estate.clusters.flatMap(({name, agents}) =>
				agents.filter(({owner}) => owner.kind === 'us').map(agent => `${agent.name} on ${name}`),
			)
		: [];
}
