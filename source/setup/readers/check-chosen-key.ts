import {checkKeyForm} from '../../domain/choices/check-key-form.ts';
import type {StoredReference} from '../../domain/choices/choices.ts';
import {jsonKeyNames} from '../../domain/choices/json-key-names.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Secret} from '../../domain/kit/secret.ts';
import {choicesOf, type Session} from '../choosing/session.ts';
import {judgeKey} from './judge-key.ts';
import type {Reader} from './reader.ts';

/**
Opens the secret or parameter that was chosen, to see that it holds a key and that the site knows it, before a rollout
would fail with it. Who may not read it is told so; the tasks read it with a role of their own.
*/
export const checkChosenKey: Reader = {
	due(session) {
		const {site} = choicesOf(session);
		return site !== undefined && referenceOf(session) ? `stored key at ${site}` : undefined;
	},
	async *read(session, ports) {
		const {site} = choicesOf(session);
		const chosen = referenceOf(session);
		if (site === undefined || !chosen) {
			return session;
		}

		const secret = await open(session, chosen, ports.interrupt.graceful);
		if (secret === undefined) {
			const verdict = {kind: 'unread', reference: chosen.reference} as const;
			yield {type: 'verified', verdict};
			return {...session, observed: {...session.observed, key: verdict}};
		}

		const problem = unusable(secret, chosen.reference);
		if (problem) {
			throw new ProblemError(problem);
		}

		return yield* judgeKey(session, {secret, site}, ports);
	},
};

function referenceOf(session: Session): StoredReference | undefined {
	const {key} = choicesOf(session);
	switch (key?.kind) {
		case 'secret': {
			return {kind: 'secret', reference: key.arn};
		}

		case 'parameter': {
			return {kind: 'parameter', reference: key.name};
		}

		case 'given':
		case 'later':
		case undefined: {
			return undefined;
		}
	}
}

async function open(session: Session, chosen: StoredReference, signal: AbortSignal): Promise<Secret | undefined> {
	try {
		return await session.aws?.readKey({...chosen, region: regionOf(chosen.reference, session)}, signal);
	} catch (error) {
		if (error instanceof ProblemError && unreadable.has(error.problem.code)) {
			return undefined;
		}

		throw error;
	}
}

const unreadable: ReadonlySet<Problem['code']> = new Set(['access-denied', 'aws-refused', 'aws-failed', 'throttled']);

/** An ARN says its region; a parameter's name is looked for where the clusters are. */
function regionOf(reference: string, session: Session): string {
	const {clusters = []} = choicesOf(session);
	const cluster = session.observed.found.find(({arn}) => clusters.includes(arn));
	return reference.startsWith('arn:') ? (reference.split(':', 4)[3] ?? '') : (cluster?.region ?? '');
}

/** The value's shape alone is looked at. */
function unusable(secret: Secret, name: string): Problem | undefined {
	const text = secret.reveal();
	if (checkKeyForm(text) === undefined) {
		return undefined;
	}

	const keys = jsonKeyNames(text);
	return keys
		? {code: 'secret-unusable', name, why: 'json-form', detail: '', keys}
		: {code: 'secret-unusable', name, why: 'shape', detail: ''};
}
