import type {Aws} from '../../../aws/gateway.ts';
import type {DatadogKeys} from '../../../domain/account/datadog/datadog-answer.ts';
import {kindOfStored} from '../../../domain/account/stored-key.ts';
import {readDefinition} from '../../../domain/agent/read/read-definition.ts';
import type {ReadKey} from '../../../domain/agent/read/read-key.ts';
import type {StoredReference} from '../../../domain/choices/choices.ts';
import {keyInHand} from '../../../domain/choices/complete-choices.ts';
import {agentsKey} from '../../../domain/choices/tidy-key.ts';
import {seal, type Secret} from '../../../domain/kit/secret.ts';
import type {Target} from '../../../domain/plan/plan.ts';
import {decidedIn} from '../../choosing/decided-in.ts';
import {choicesOf, type LookedAt} from '../../choosing/session.ts';
import type {Ports} from '../../ports.ts';
import {readableKey} from '../../readers/readable-key.ts';

type Finding = {
	readonly session: LookedAt;
	readonly ports: Ports;
	/** What runs now. */
	readonly targets: readonly Target[];
};

/** The API key to ask with, and whether the Agents have the same. */
export type FoundKey = {readonly api: DatadogKeys['api']; readonly isTheirs: boolean};

/**
The key that the Agents have, from hand or from where they have it; else the one of the environment, which may be of
another organization. Undefined where none can be read, which ends no run.
*/
export async function findApiKey({session, ports, targets}: Finding): Promise<FoundKey | undefined> {
	const {choices} = decidedIn(session, ports);
	const ran = targets.map(({group, definition, container}) => readDefinition(group, definition, container)?.key);
	const inClear = ran.find(key => key?.kind === 'plain')?.secret;
	const stored = storedIn(session, ran);
	const theirs = keyInHand(choices) ?? (stored ? await open(session.aws, stored, {session, ports}) : inClear);
	if (theirs) {
		return {api: seal(agentsKey(theirs.reveal())), isTheirs: true};
	}

	const {key} = ports.run.given.choices;
	return key?.kind === 'given' ? {api: key.secret, isTheirs: false} : undefined;
}

/** Of an Agent that was asked nothing about its key, what it has stands in what it runs. */
function storedIn(session: LookedAt, ran: ReadonlyArray<ReadKey | undefined>): StoredReference | undefined {
	const {key, keySource} = choicesOf(session);
	switch (key?.kind) {
		case 'secret': {
			return {kind: 'secret', reference: key.arn};
		}

		case 'parameter': {
			return {kind: 'parameter', reference: key.name};
		}

		case 'kept': {
			const reference = keySource?.kind === 'kept' ? keySource.reference : undefined;
			return reference === undefined ? undefined : {kind: kindOfStored(reference), reference};
		}

		case undefined: {
			const reference = ran.find(one => one?.kind === 'secret')?.valueFrom;
			return reference === undefined ? undefined : {kind: kindOfStored(reference), reference};
		}

		case 'given':
		case 'later': {
			return undefined;
		}
	}
}

type Around = {readonly session: LookedAt; readonly ports: Ports};

async function open(
	aws: Aws,
	{kind, reference}: StoredReference,
	{session, ports}: Around,
): Promise<Secret | undefined> {
	const {clusters = []} = choicesOf(session);
	const cluster = session.observed.found.find(({arn}) => clusters.includes(arn));
	const region = reference.startsWith('arn:') ? (reference.split(':', 4)[3] ?? '') : (cluster?.region ?? '');
	return readableKey(aws, {kind, reference, region}, ports.interrupt.graceful);
}
