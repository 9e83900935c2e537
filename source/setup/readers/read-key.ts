import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Secret} from '../../domain/kit/secret.ts';
import {isOwnKey, type StoredKey} from '../../domain/account/stored-key.ts';
import type {Aws} from '../../aws/gateway.ts';
import {choicesOf} from '../choosing/session.ts';
import {judgeKey} from './judge-key.ts';
import type {Reader} from './reader.ts';

/** Secrets and parameters in the clusters' regions that look like a Datadog key, by name; none is opened. */
export const findStoredKeys: Reader = {
	due(session) {
		const regions = chosenRegions(session.observed.found, choicesOf(session).clusters);
		return regions.length > 0 ? `stored keys ${regions.join(' ')}` : undefined;
	},
	async *read(session, {interrupt}) {
		const regions = chosenRegions(session.observed.found, choicesOf(session).clusters);
		const found = await Promise.all(
			regions.map(async region => session.aws?.readStoredKeys(region, interrupt.graceful) ?? []),
		);
		return {...session, observed: {...session.observed, storedKeys: found.flat()}};
	},
};

/** Asks the site about a key in hand. */
export const validateKey: Reader = {
	due(session) {
		const {site, key} = choicesOf(session);
		return site !== undefined && key?.kind === 'given' ? `key at ${site}` : undefined;
	},
	async *read(session, ports) {
		const {site, key} = choicesOf(session);
		return site === undefined || key?.kind !== 'given'
			? session
			: yield* judgeKey(session, {secret: key.secret, site}, ports);
	},
};

/** Whether what this tool stored before is the key in hand; without that, a new key would never reach the Agents. */
export const compareStoredKey: Reader = {
	due(session) {
		const {key, settings} = choicesOf(session);
		return key?.kind === 'given' &&
			settings &&
			settings.store !== 'plain' &&
			session.observed.storedKeys.some(stored => isOwnKey(stored))
			? 'stored key compared'
			: undefined;
	},
	async *read(session, {interrupt}) {
		const {key} = choicesOf(session);
		const {aws, observed} = session;
		if (!aws || key?.kind !== 'given') {
			return session;
		}

		const storedKeys = await Promise.all(
			observed.storedKeys.map(async stored =>
				isOwnKey(stored) && stored.deletion === undefined
					? {...stored, ...(await compare(aws, {stored, secret: key.secret, signal: interrupt.graceful}))}
					: stored,
			),
		);
		return {...session, observed: {...observed, storedKeys}};
	},
};

/** Who may write a secret may not always read it: then the stored one is used as it is, and a check says so. */
async function compare(
	aws: Aws,
	{stored, secret, signal}: {readonly stored: StoredKey; readonly secret: Secret; readonly signal: AbortSignal},
): Promise<{readonly holdsTheKey?: boolean}> {
	try {
		const there = await aws.readKey({kind: stored.kind, reference: stored.arn, region: stored.region}, signal);
		return {holdsTheKey: there.reveal() === secret.reveal()};
	} catch (error) {
		if (error instanceof ProblemError) {
			return {};
		}

		throw error;
	}
}

function chosenRegions(
	found: ReadonlyArray<{readonly arn: string; readonly region: string}>,
	chosen: readonly string[] = [],
): readonly string[] {
	return [...new Set(found.filter(({arn}) => chosen.includes(arn)).map(({region}) => region))];
}
