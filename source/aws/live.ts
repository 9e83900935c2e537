import type {Aws, AwsReader} from './gateway.ts';
import {connect, type Connection, type ConnectionOptions} from './connect/connection.ts';

/**
AWS over the SDK. Each part's code is loaded at its first use. Without `write` the gateway has no `perform`, and its
clients refuse to send what would change something.
*/
export function live(options: ConnectionOptions): Aws {
	const connection = connect(options);
	return options.write ? {...reader(connection), ...writer(connection)} : reader(connection);
}

function reader(connection: Connection): AwsReader {
	return {
		async identify(region, signal) {
			const {identify} = await import('./sts/identify.ts');
			return identify(connection, region, signal);
		},
		async readRegions(region, signal) {
			const {readRegions} = await import('./ec2/read-regions.ts');
			return readRegions(connection, region, signal);
		},
		async *readClusters(region, signal) {
			const {readClusters} = await import('./ecs/read-clusters.ts');
			yield* readClusters(connection, region, signal);
		},
		async readCluster(summary, options, signal) {
			const {readCluster} = await import('./ecs/read-cluster.ts');
			return readCluster(connection, {summary, options}, signal);
		},
		async readWorkloads(at, signal) {
			const {readWorkloads} = await import('./ecs/read-workloads.ts');
			return readWorkloads(connection, at, signal);
		},
		async readService(at, signal) {
			const {readService} = await import('./ecs/read-service.ts');
			return readService(connection, at, signal);
		},
		async readDaemon(at, signal) {
			const {readDaemon} = await import('./ecs/read-daemon.ts');
			return readDaemon(connection, at, signal);
		},
		async readHistory(at, signal) {
			const {readHistory} = await import('./ecs/history/read-history.ts');
			return readHistory(connection, at, signal);
		},
		async readRole(role, signal) {
			const {readRole} = await import('./iam/read-role.ts');
			return readRole(connection, role, signal);
		},
		async readStoredKeys(region, signal) {
			const {readStoredKeys} = await import('./keys/read-stored-keys.ts');
			return readStoredKeys(connection, region, signal);
		},
		async readKey(reference, signal) {
			const {readKey} = await import('./keys/read-key.ts');
			return readKey(connection, reference, signal);
		},
		async readUsers(region, signal) {
			const {readUsers} = await import('./ecs/read-users.ts');
			return readUsers(connection, region, signal);
		},
		async readRevisions(which, signal) {
			const {readAllRevisions} = await import('./ecs/read-all-revisions.ts');
			return readAllRevisions(connection, which, signal);
		},
		async readImage(image, signal) {
			const {readImage} = await import('./ecr/read-image.ts');
			return readImage(connection, image, signal);
		},
		async readPermissions(needs, signal) {
			const {readPermissions} = await import('./iam/read-permissions.ts');
			return readPermissions(connection, needs, signal);
		},
		async beginPermissions(signal) {
			const {readPrincipal} = await import('./iam/read-permissions.ts');
			await readPrincipal(connection, signal);
		},
		async readOrganisation(at, signal) {
			const {readOrganisation} = await import('./organizations/read-organisation.ts');
			return readOrganisation(connection, at, signal);
		},
		async readStackSet(at, signal) {
			const {readStackSet} = await import('./cloudformation/read-stack-set.ts');
			return readStackSet(connection, at, signal);
		},
		async readOverrides(at, places, signal) {
			const {readOverrides} = await import('./cloudformation/read-overrides.ts');
			return readOverrides(connection, {at, places}, signal);
		},
		async readOperation(at, operation, signal) {
			const {readOperation} = await import('./cloudformation/read-operation.ts');
			return readOperation(connection, {at, operation}, signal);
		},
		async detectDrift(at, signal) {
			const {detectDrift} = await import('./cloudformation/detect-drift.ts');
			return detectDrift(connection, at, signal);
		},
	};
}

function writer(connection: Connection): Pick<Required<Aws>, 'perform'> {
	return {
		async perform(change, options) {
			const {perform} = await import('./perform/perform.ts');
			connection.passes.end();
			try {
				return await perform({connection, change, options});
			} finally {
				connection.passes.end();
			}
		},
	};
}
