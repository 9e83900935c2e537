import type {Aws} from '../../aws/gateway.ts';
import {isAwsProblem, type AwsProblem} from '../../domain/account/aws-problem.ts';
import {checkKeyForm} from '../../domain/choices/check-key-form.ts';
import type {KeyChoice, StoredReference} from '../../domain/choices/choices.ts';
import {agentsKey, tidyKey} from '../../domain/choices/tidy-key.ts';
import {jsonKeyNames} from '../../domain/choices/json-key-names.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Secret} from '../../domain/kit/secret.ts';
import {choicesOf, type LookedAt} from '../choosing/session.ts';
import {judgeKey} from './judge-key.ts';
import {reader} from './reader.ts';

/**
Opens the secret or parameter that was chosen, to see that it holds a key and that the site knows it, before a rollout
would fail with it. Who may not read it is told so; the tasks read it with a role of their own.
*/
export const checkChosenKey = reader({
	restsOn: ['stored-keys', 'site'],
	wants(session) {
		const {site, key} = choicesOf(session);
		const stored = key && referenceOf(key);
		return site !== undefined && stored
			? {site, stored: {...stored, region: regionOf(stored.reference, session)}}
			: undefined;
	},
	async *read({site, stored}, {aws}, ports) {
		const opened = await open(aws, stored, ports.interrupt.graceful);
		// No failure: an operator who may deploy but not read secrets is well set up.
		if ('code' in opened) {
			const verdict = {kind: 'unread', reference: stored.reference, code: opened.code} as const;
			yield {type: 'verified', verdict};
			return {key: verdict};
		}

		const {secret} = opened;
		const problem = unusable(secret, stored.reference);
		if (problem) {
			throw new ProblemError(problem);
		}

		return {key: yield* judgeKey({secret, site}, ports)};
	},
});

function referenceOf(key: KeyChoice): StoredReference | undefined {
	switch (key.kind) {
		case 'secret': {
			return {kind: 'secret', reference: key.arn};
		}

		case 'parameter': {
			return {kind: 'parameter', reference: key.name};
		}

		case 'given':
		case 'kept':
		case 'later': {
			return undefined;
		}
	}
}

type Stored = StoredReference & {readonly region: string};

type Opened = Pick<AwsProblem, 'code'> | {readonly secret: Secret};

/** A missing secret is a problem of its own: ECS would not find it either, so that is said now. */
async function open(aws: Aws, stored: Stored, signal: AbortSignal): Promise<Opened> {
	try {
		return {secret: await aws.readKey(stored, signal)};
	} catch (error) {
		if (error instanceof ProblemError && isAwsProblem(error.problem)) {
			return {code: error.problem.code};
		}

		throw error;
	}
}

/** An ARN says its region; a parameter's name is looked for where the clusters are. */
function regionOf(reference: string, session: LookedAt): string {
	const {clusters = []} = choicesOf(session);
	const cluster = session.observed.found.find(({arn}) => clusters.includes(arn));
	return reference.startsWith('arn:') ? (reference.split(':', 4)[3] ?? '') : (cluster?.region ?? '');
}

/** The value's shape alone is looked at. */
function unusable(secret: Secret, name: string): Problem | undefined {
	const text = secret.reveal();
	if (checkKeyForm(text) === undefined) {
		return agentsKey(text) === tidyKey(text)
			? undefined
			: {code: 'secret-unusable', name, why: 'quotes', detail: ''};
	}

	// A secret made in the console of keys and values is JSON, and needs `:name::` behind its ARN.
	const keys = jsonKeyNames(text);
	return keys
		? {code: 'secret-unusable', name, why: 'json-form', detail: '', keys}
		: {code: 'secret-unusable', name, why: 'shape', detail: ''};
}
