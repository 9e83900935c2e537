import type {Aws} from '../../aws/gateway.ts';
import {defaultSettings} from '../../domain/choices/choices.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {choicesOf} from '../choosing/session.ts';
import {openAsking} from './open-asking.ts';
import type {Reader} from './reader.ts';

/** Lists where credentials could come from. */
export const readSources: Reader = {
	due: () => 'sources',
	async *read(session, {signIn}) {
		const sources = await signIn.sources();
		if (sources.length === 0) {
			throw new ProblemError({code: 'no-credentials', detail: ''});
		}

		return {...session, observed: {...session.observed, sources}};
	},
};

/** Opens AWS with the chosen credentials, asking for an MFA code where the profile needs one. */
export const openAws: Reader = {
	due: session => choicesOf(session).credentials && 'aws',
	async *read(session, {signIn, run}, ask) {
		const {credentials} = choicesOf(session);
		if (!credentials) {
			return session;
		}

		const aws = await openAsking(credentials, signIn, ask);
		const region = await signIn.region(credentials);
		const isEverywhere = JSON.stringify(run.given.entries.regions?.entry ?? '').includes('"all"');
		const enabled =
			region === undefined || isEverywhere ? await regionsOf(aws, region === undefined ? homes : [region]) : [];
		return {
			...session,
			aws,
			observed: {
				...session.observed,
				enabledRegions: enabled,
				...(region !== undefined && {defaultRegion: region}),
			},
		};
	},
};

/** Says who we are; nothing else is read before that. */
export const identify: Reader = {
	due(session) {
		const {credentials, regions} = choicesOf(session);
		return credentials && regions && 'identity';
	},
	async *read(session, {interrupt}) {
		const {regions = []} = choicesOf(session);
		yield {type: 'reading', what: 'identity', subject: ''};
		const identity = await session.aws?.identify(regions[0] ?? 'us-east-1', interrupt.graceful);
		if (!identity) {
			return session;
		}

		yield {type: 'identified', identity, regions};
		return {
			...session,
			observed: {
				...session.observed,
				identity,
				...(identity.clockSkew !== undefined && {clockSkew: identity.clockSkew}),
			},
		};
	},
};

/** The execution role that the plan would use, once it is known which. */
export const readRole: Reader = {
	due(session) {
		const {settings, key} = choicesOf(session);
		const isPlain = settings?.store === 'plain' && (key?.kind === 'given' || key?.kind === 'later');
		return settings && key && !isPlain ? `role ${settings.executionRole ?? ''}` : undefined;
	},
	async *read(session, {interrupt}) {
		const {settings = defaultSettings} = choicesOf(session);
		yield {type: 'reading', what: 'roles', subject: settings.executionRole ?? ''};
		const executionRole = await session.aws?.readRole(
			settings.executionRole ?? 'DatadogAgentEcsExecution',
			interrupt.graceful,
		);
		return {...session, observed: {...session.observed, ...(executionRole && {executionRole})}};
	},
};

/** One region of each partition: keys of one are unknown in the others. */
const homes = ['us-east-1', 'us-gov-west-1', 'cn-north-1'];

/** Where regions may not be listed, they are typed. */
async function regionsOf(aws: Aws, candidates: readonly string[]): Promise<readonly string[]> {
	let refusal: unknown;
	for (const region of candidates) {
		try {
			return await aws.readRegions(region);
		} catch (error) {
			const problem = error instanceof ProblemError ? error.problem : undefined;
			if (problem?.code === 'access-denied') {
				return [];
			}

			if (!(problem?.code === 'wrong-credentials' && problem.why === 'unknown-key')) {
				throw error;
			}

			refusal ??= error;
		}
	}

	throw refusal;
}
