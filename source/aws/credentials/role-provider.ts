import {fromTemporaryCredentials} from '@aws-sdk/credential-providers';
import {memoize} from '@smithy/core/config';
import {sourceId, type CredentialSource} from '../../domain/account/credential-source.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Credentials} from '../connect/connection.ts';
import {problemOf} from '../errors/problem-of.ts';
import {silentLogger} from '../../network/silent-logger.ts';
import type {AssumedRole} from '../gateway.ts';
import {providerFor, stsSettings, type ProviderOptions} from './provider-for.ts';

/** What a role is assumed with. */
type Base = {
	readonly credentials: () => Promise<Credentials>;
	readonly options: ProviderOptions;
	/** They were not taken, or a session with them has ended: others are to be asked for the next time. */
	readonly onRefused: () => void;
};

const minutes = 60_000;
const aRegion = 'us-east-1';

/** What each source gives, for all roles that are assumed with it. */
export type Bases = Map<string, () => Promise<Credentials>>;

type InRole = {readonly providing: ProviderOptions; readonly bases: Bases};

/** The credentials of a role, from a source whose own are asked for once for all roles. */
export function inRole(source: CredentialSource, role: AssumedRole, {providing, bases}: InRole) {
	const id = sourceId(source);
	const credentials = bases.get(id) ?? providerFor(source, providing);
	bases.set(id, credentials);
	return roleProvider(role, {
		credentials,
		options: providing,
		onRefused() {
			bases.delete(id);
		},
	});
}

/**
The credentials of a role in an account, from those that the run begins with; asked for anew five minutes before they
end. Its partition is that of the region whose STS is asked. Throws a ProblemError, `role-refused` for what STS says.
*/
function roleProvider(role: AssumedRole, base: Base): () => Promise<Credentials> {
	const {clock} = base.options;
	return memoize(
		async () => assumed(role, base),
		({expiration}) => expiration !== undefined && expiration.getTime() - clock.now() < 5 * minutes,
		({expiration}) => expiration !== undefined,
	);
}

async function assumed({account, role}: AssumedRole, {credentials, options, onRefused}: Base): Promise<Credentials> {
	// By themselves: what is wrong with these is no refusal of the role.
	const first = await credentials();
	const region = options.region ?? aRegion;
	const arn = `arn:${partitionOf(region)}:iam::${account}:role/${role}`;
	const asked: {host?: string} = {};
	try {
		return await fromTemporaryCredentials({
			masterCredentials: first,
			params: {RoleArn: arn, RoleSessionName: 'dd-ecs-setup'},
			clientConfig: {...stsSettings(options, asked), region},
			logger: silentLogger,
		})();
	} catch (error) {
		const problem = problemOf(error, {service: 'sts', operation: 'AssumeRole', region, host: asked.host});
		if (problem?.code === 'session-expired' || problem?.code === 'wrong-credentials') {
			onRefused();
		}

		throw problem?.code === 'access-denied'
			? new ProblemError({
					code: 'role-refused',
					account,
					role: arn,
					...(problem.principal !== undefined && {principal: problem.principal}),
					detail: problem.detail,
				})
			: problem
				? new ProblemError(problem)
				: error;
	}
}

/** By the names of regions: keys of one partition are unknown in the others. */
function partitionOf(region: string): string {
	return region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
