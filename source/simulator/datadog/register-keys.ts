import type {Account} from '../account/account.ts';

/** What an application key may that nobody narrowed, of what its owner may: all that is asked for here. */
const everything: readonly string[] = ['hosts_read', 'timeseries_query', 'apm_read', 'logs_read_data', 'api_keys_read'];

type Keys = {
	readonly api: string;
	/** Another one, which is to take its place one day. */
	readonly next?: string;
	readonly application: string;
};

/** Makes the organisation known on a site, by a key of either kind. */
export function registerKeys(
	{datadogKeys, applicationKeys}: Account,
	site: string,
	{api, next, application}: Keys,
): void {
	datadogKeys.set(site, new Set([api, ...(next === undefined ? [] : [next])]));
	applicationKeys.set(site, new Map([[application, everything]]));
}

/** The same, and on no other site any more. */
export function moveKeys(account: Account, site: string, keys: Keys): void {
	account.datadogKeys.clear();
	account.applicationKeys.clear();
	registerKeys(account, site, keys);
}
