import type {Unread} from '../../domain/account/cluster.ts';
import type {StoredKey} from '../../domain/account/stored-key.ts';
import type {Connection} from '../connect/connection.ts';
import {readable} from '../reading/readable.ts';

/**
What looks like a Datadog key in a region, by name; nothing is opened. Where listing is refused there is nothing to
offer.
*/
export async function readStoredKeys(
	connection: Connection,
	region: string,
	signal?: AbortSignal,
): Promise<readonly StoredKey[]> {
	const refused: Unread[] = [];
	const read = readable(refused);
	const [{readStoredSecrets}, {readStoredParameters}] = await Promise.all([
		import('../secrets-manager/read-stored-secrets.ts'),
		import('../ssm/read-stored-parameters.ts'),
	]);
	const found = await Promise.all([
		read('secretsmanager:ListSecrets', async () => readStoredSecrets(connection, region, signal), []),
		read('ssm:DescribeParameters', async () => readStoredParameters(connection, region, signal), []),
	]);
	return found.flat();
}
