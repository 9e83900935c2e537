import type {Answers} from '../../domain/choices/answers.ts';
import type {FlagName} from '../../domain/choices/flags.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {OrganisationRead} from '../../domain/fleet/organisation.ts';
import {placeKey} from '../../domain/fleet/place.ts';
import type {StackSet} from '../../domain/fleet/stack-set.ts';
import type {AwsReader, StackSetAddress} from '../../aws/gateway.ts';
import type {Ports} from '../ports.ts';

/** What is there of a fleet. */
export type SeenFleet = {
	readonly organisation: OrganisationRead;
	/** With what each of its stacks has of its own. */
	readonly set: StackSet | undefined;
	/** What the set was answered with when it was made. */
	readonly answers: Answers;
	/** Options that were given too, and whose values nobody may read there. */
	readonly withheld: readonly FlagName[];
};

/** Reads the organisation and the stack set, side by side. A set that was not made here is not touched: throws. */
export async function* readFleet(
	aws: AwsReader,
	at: StackSetAddress,
	ports: Ports,
): AsyncGenerator<SetupEvent, SeenFleet> {
	yield {type: 'reading', what: 'stack-set', subject: at.name};
	const {graceful: signal} = ports.interrupt;
	const [organisation, set] = await Promise.all([aws.readOrganisation(at, signal), readSet(aws, at, signal)]);
	if (!set) {
		return {organisation, set, answers: {}, withheld: []};
	}

	const answers = await ports.fleet.answersIn(set.template);
	if (!answers) {
		throw new ProblemError({code: 'foreign-stack-set', name: at.name, region: at.region});
	}

	return {organisation, set, answers, withheld: await ports.fleet.withheldIn(set.template)};
}

/** The set with what its stacks have of their own, which no list shows. */
export async function readSet(aws: AwsReader, at: StackSetAddress, signal: AbortSignal): Promise<StackSet | undefined> {
	const set = await aws.readStackSet(at, signal);
	if (!set || set.instances.length === 0) {
		return set;
	}

	const overrides = await aws.readOverrides(at, set.instances, signal);
	return {
		...set,
		instances: set.instances.map(instance => ({...instance, overrides: overrides.get(placeKey(instance)) ?? {}})),
	};
}
