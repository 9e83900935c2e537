import type {Unread} from '../../domain/account/unread.ts';
import type {StoredKeysRead} from '../gateway.ts';
import type {Connection} from '../connect/connection.ts';
import {readable} from '../reading/readable.ts';

/**
What looks like a Datadog key in a region, by name; nothing is opened. Where listing is refused there may be more.
*/
export async function readStoredKeys(
	connection: Connection,
	region: string,
	signal?: AbortSignal,
): Promise<StoredKeysRead> {
	const unread: Unread[] = [];
	const read = readable(unread);
	const [{readStoredSecrets}, {readStoredParameters}] = await Promise.all([
		import('../secrets-manager/read-stored-secrets.ts'),
		import('../ssm/read-stored-parameters.ts'),
	]);
	const found = await Promise.all([
		read('secrets', async () => readStoredSecrets(connection, region, signal), []),
		read('parameters', async note => readStoredParameters(connection, {region, note}, signal), []),
	]);
	return {keys: found.flat(), unread};
}
