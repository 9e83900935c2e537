import type {Aws} from '../../../aws/gateway.ts';
import type {DatadogKeys} from '../../../domain/account/datadog/datadog-answer.ts';
import {isAwsProblem} from '../../../domain/account/aws-problem.ts';
import {kindOfStored} from '../../../domain/account/stored-key.ts';
import type {StoredReference} from '../../../domain/choices/choices.ts';
import {keyInHand} from '../../../domain/choices/complete-choices.ts';
import {isSignedOut} from '../../../domain/choices/problem/is-signed-out.ts';
import {ProblemError} from '../../../domain/choices/problem/problem.ts';
import {agentsKey} from '../../../domain/choices/tidy-key.ts';
import {seal, type Secret} from '../../../domain/kit/secret.ts';
import {decidedIn} from '../../choosing/decided-in.ts';
import {choicesOf, type LookedAt} from '../../choosing/session.ts';
import type {Ports} from '../../ports.ts';

/** The API key to ask with, and whether the Agents have the same. */
export type FoundKey = {readonly api: DatadogKeys['api']; readonly isTheirs: boolean};

/**
The key that the Agents have, from hand or from where they have it; else the one of the environment, which may be of
another organization. Undefined where none can be read, which ends no run.
*/
export async function findApiKey(session: LookedAt, ports: Ports): Promise<FoundKey | undefined> {
	const {choices} = decidedIn(session, ports);
	const stored = storedIn(session);
	const theirs = keyInHand(choices) ?? (stored && (await open(session.aws, stored, {session, ports})));
	if (theirs) {
		return {api: seal(agentsKey(theirs.reveal())), isTheirs: true};
	}

	const {key} = ports.run.given.choices;
	return key?.kind === 'given' ? {api: key.secret, isTheirs: false} : undefined;
}

function storedIn(session: LookedAt): StoredReference | undefined {
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

		case 'given':
		case 'later':
		case undefined: {
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
	try {
		return await aws.readKey({kind, reference, region}, ports.interrupt.graceful);
	} catch (error) {
		// Whoever may deploy may not always read secrets, or is signed out by now; nothing is wrong with the install.
		if (
			error instanceof ProblemError &&
			(isAwsProblem(error.problem) || isSignedOut(error.problem) || error.problem.code === 'secret-unusable')
		) {
			return undefined;
		}

		throw error;
	}
}
