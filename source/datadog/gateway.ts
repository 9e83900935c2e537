import type {DatadogAnswer, DatadogKeys} from '../domain/account/datadog/datadog-answer.ts';
import type {ListedKey} from '../domain/account/datadog/listed-key.ts';
import type {DataKind, ReportedHost} from '../domain/account/datadog/reported-host.ts';
import type {KeyVerdict} from '../domain/account/datadog/key-verdict.ts';
import type {Secret} from '../domain/kit/secret.ts';
import type {Site} from '../domain/account/site.ts';

/** Where to ask, and as whom. */
export type Reader = {readonly site: Site; readonly keys: DatadogKeys};

/** Data of a cluster since an ISO instant by Datadog's clock. */
export type DataQuery = {readonly kind: DataKind; readonly cluster: string; readonly since: string};

/** Datadog in our own words. Never throws for an expected failure: the answer says what could not be known. */
export type Datadog = {
	/**
	Asks the site whether the key is valid; a refused key is tried at the other sites, so that the answer can name its
	own.
	*/
	validate(site: Site, key: Secret, signal?: AbortSignal): Promise<KeyVerdict>;
	/** All hosts with this in a name, an alias or a tag, of those that reported in the last three hours. */
	readHosts(reader: Reader, filter: string, signal?: AbortSignal): Promise<DatadogAnswer<readonly ReportedHost[]>>;
	/** Whether any has arrived of this kind. */
	findData(reader: Reader, query: DataQuery, signal?: AbortSignal): Promise<DatadogAnswer<boolean>>;
	/** The API keys of the organization, by name; none of them whole. */
	listKeys(reader: Reader, signal?: AbortSignal): Promise<DatadogAnswer<readonly ListedKey[]>>;
	/** Hosts that have not answered for some seconds, longest first; `since` on the clock of `performance.now()`. */
	unanswered(): ReadonlyArray<{readonly host: string; readonly since: number}>;
};
