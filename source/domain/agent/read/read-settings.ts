import {logLevels, networkModes, defaultSettings, type Settings} from '../../choices/choices.ts';
import type {FeatureId} from '../../choices/feature-id.ts';
import {imageFacts} from '../image-facts.ts';

/** The variables of an Agent by name; what comes from a secret is not among them. */
export type Variables = ReadonlyMap<string, string>;

/** The settings that are variables, as far as a value has their form: any other stays a variable. */
export function settingsIn(variables: Variables): Partial<Settings> {
	const env = variables.get('DD_ENV');
	const level = logLevels.find(one => one === variables.get('DD_LOG_LEVEL'));
	const hostnameFile = variables.get('DD_HOSTNAME_FILE');
	return {
		...(env !== undefined && env !== '' && {env}),
		extraTags: words(variables.get('DD_TAGS')),
		containerInclude: words(variables.get('DD_CONTAINER_INCLUDE')),
		containerExclude: words(variables.get('DD_CONTAINER_EXCLUDE')),
		labelsAsTags: pairs(variables.get('DD_CONTAINER_LABELS_AS_TAGS')),
		envAsTags: pairs(variables.get('DD_CONTAINER_ENV_AS_TAGS')),
		...(level !== undefined && level !== 'info' && {logLevel: level}),
		...proxyIn(variables),
		...(hostnameFile?.startsWith('/') && {hostnameFile}),
		...(variables.has('DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL') && {
			// As the Agent reads it (Go, `strconv.ParseBool`), in any case.
			logsFromAll: /^(?:1|t|true)$/iv.test(variables.get('DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL') ?? ''),
		}),
	};
}

/** Image and version as the settings have them: the words that a feature puts into the tag are not theirs. */
export function imageIn(image: string, features: readonly FeatureId[]): Pick<Settings, 'image' | 'version'> {
	const facts = imageFacts(image);
	const {repository, tag = 'latest', digest} = facts;
	const variants: readonly string[] = features;
	const plain = tag
		.split('-')
		.filter((word, index) => index === 0 || !variants.includes(word))
		.join('-');
	return {image: repository, version: digest === undefined ? plain : pinnedTo(digest, facts.tag)};
}

/** A tag stays beside its digest as it is, the words of features included: both are of that one image. */
function pinnedTo(digest: string, tag: string | undefined): string {
	return tag === undefined ? digest : `${tag}@${digest}`;
}

/** A mode that isn't one of ours (`none`, `default`) is kept where it is, and not offered. */
export function networkModeIn(mode: string | undefined): Settings['networkMode'] {
	return networkModes.find(one => one === mode) ?? defaultSettings.networkMode;
}

/** Both protocols through one address is a setting; anything else are variables. */
function proxyIn(variables: Variables): Partial<Settings> {
	const proxy = variables.get('DD_PROXY_HTTPS');
	if (proxy === undefined || proxy === '' || variables.get('DD_PROXY_HTTP') !== proxy) {
		return {};
	}

	const own: ReadonlySet<string> = new Set(['169.254.169.254', '169.254.170.2']);
	return {proxy, noProxy: words(variables.get('DD_PROXY_NO_PROXY')).filter(host => !own.has(host))};
}

/** The Agent takes spaces; commas are how many people write lists all the same. */
function words(value = ''): readonly string[] {
	return value.split(/[\s,]+/v).filter(Boolean);
}

/** The Agent takes a JSON object here; what is none stays a variable. */
function pairs(value: string | undefined): readonly string[] {
	const map = objectIn(value);
	return map === undefined ? [] : Object.entries(map).map(([name, tag]) => `${name}:${String(tag)}`);
}

function objectIn(text = ''): Readonly<Record<string, unknown>> | undefined {
	try {
		const parsed: unknown = JSON.parse(text);
		return isRecord(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
