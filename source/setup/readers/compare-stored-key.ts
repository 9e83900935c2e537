import {chosenSecret} from '../../domain/found/complete-choices.ts';
import type {Aws} from '../../aws/gateway.ts';
import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import {isOwnKey, type StoredKey} from '../../domain/account/stored-key.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {agentsKey} from '../../domain/choices/tidy-key.ts';
import type {Secret} from '../../domain/kit/secret.ts';
import {choicesOf, situationOf} from '../choosing/session.ts';
import {reader} from './reader.ts';

/** Whether what this tool stored before is the key in hand; without that, a new key would never reach the Agents. */
export const compareStoredKey = reader({
	restsOn: ['stored-keys'],
	wants(session, ports) {
		const {key, settings} = choicesOf(session);
		const ours = session.observed.storedKeys.filter(stored => isOwnKey(stored)).map(({arn}) => arn);
		return chosenSecret(situationOf(session, ports)) && settings && settings.store !== 'plain' && ours.length > 0
			? {key, ours}
			: undefined;
	},
	async *read({ours}, session, ports) {
		const {aws, observed} = session;
		const {graceful: signal} = ports.interrupt;
		const secret = chosenSecret(situationOf(session, ports));
		if (!secret) {
			return {};
		}

		const storedKeys = await Promise.all(
			observed.storedKeys.map(async stored =>
				// Others' secrets are not opened for this, and a deleted one can't be.
				ours.includes(stored.arn) && stored.deletion === undefined
					? {...stored, ...(await compare(stored, {aws, secret, signal}))}
					: stored,
			),
		);
		return {storedKeys};
	},
});

type Comparing = {readonly aws: Aws; readonly secret: Secret; readonly signal: AbortSignal};

/** Who may write a secret may not always read it: then the stored one is used as it is, and a check says so. */
async function compare(
	{kind, arn, region}: StoredKey,
	{aws, secret, signal}: Comparing,
): Promise<Pick<StoredKey, 'holdsTheKey' | 'unread'>> {
	try {
		const there = await aws.readKey({kind, reference: arn, region}, signal);
		return {holdsTheKey: agentsKey(there.reveal()) === agentsKey(secret.reveal())};
	} catch (error) {
		if (error instanceof ProblemError && isAwsProblem(error.problem)) {
			return {unread: error.problem.code};
		}

		throw error;
	}
}
