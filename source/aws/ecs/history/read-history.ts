import type {Registered} from '../../../domain/account/registered.ts';
import {hasArrived, type History, type PastDeployment} from '../../../domain/account/history.ts';
import type {Connection} from '../../connect/connection.ts';
import type {HistoryAddress} from '../../gateway.ts';
import {readIfThere, revisionIn} from '../read-task-definitions.ts';
import {pastOfDaemon} from './past-of-daemon.ts';
import {pastOfService} from './past-of-service.ts';
import type {Source} from './source.ts';

/** The most that the operations describe at once. */
const batch = 20;

/** What was deployed before in one service or daemon. A handful of calls, whatever its age. */
export async function readHistory(connection: Connection, at: HistoryAddress, signal?: AbortSignal): Promise<History> {
	const ecs = await connection.ecs(at.region);
	const source = (at.kind === 'daemon' ? pastOfDaemon : pastOfService)(ecs, at, signal);
	const deployments = await described(await source.list(), at, source);
	const [definitions, also] = await Promise.all([
		definitionsOf(deployments, at, source),
		Promise.all((at.also ?? []).map(async arn => readIfThere(source.definition, arn))),
	]);
	return {deployments, definitions: {...byArn(also), ...definitions}};
}

/** Twenty by twenty, until one got there with another revision: what was before that one nobody asks for. */
async function described(
	listed: Awaited<ReturnType<Source['list']>>,
	at: HistoryAddress,
	source: Source,
): Promise<readonly PastDeployment[]> {
	// The order of these lists is not documented.
	const arns = listed.toSorted((a, b) => b.createdAt - a.createdAt).map(({arn}) => arn);
	const past: PastDeployment[] = [];
	for (let start = 0; start < arns.length && past.every(one => !isAnother(one, at)); start += batch) {
		const asked = arns.slice(start, start + batch);
		const found = await source.describe(asked);
		past.push(...asked.flatMap(arn => found.find(one => one.arn === arn) ?? []));
	}

	return past;
}

function isAnother(deployment: PastDeployment, {taskDefinition}: HistoryAddress): boolean {
	const {taskDefinition: its} = deployment;
	return hasArrived(deployment) && its !== undefined && its !== taskDefinition;
}

async function definitionsOf(
	deployments: readonly PastDeployment[],
	at: HistoryAddress,
	source: Source,
): Promise<History['definitions']> {
	const named = deployments.filter(one => isAnother(one, at)).flatMap(({taskDefinition}) => taskDefinition ?? []);
	// Side by side: there are few, as one that was found ends the search.
	const found =
		named.length === 0
			? await source.revisions(revisionIn(at.taskDefinition).family)
			: await Promise.all([...new Set(named)].map(async arn => readIfThere(source.definition, arn)));
	return byArn(found);
}

function byArn(found: ReadonlyArray<Registered | undefined>): History['definitions'] {
	return Object.fromEntries(found.flatMap(one => (one ? [[one.arn, one]] : [])));
}
