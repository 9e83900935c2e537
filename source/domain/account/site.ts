/** The Datadog sites, as `DD_SITE` takes them (Datadog, "Getting started with sites"). */
export const sites = [
	'datadoghq.com',
	'us3.datadoghq.com',
	'us5.datadoghq.com',
	'datadoghq.eu',
	'ap1.datadoghq.com',
	'ap2.datadoghq.com',
	'uk1.datadoghq.com',
	'ddog-gov.com',
	'us2.ddog-gov.com',
] as const;

/** US1, the Agent's own default. */
export const defaultSite: Site = 'datadoghq.com';

/** The value of `DD_SITE`; a key is known to one site only, and every other answers 403 for it. */
export type Site = (typeof sites)[number];

const names: Readonly<Record<Site, string>> = {
	'datadoghq.com': 'US1',
	'us3.datadoghq.com': 'US3',
	'us5.datadoghq.com': 'US5',
	'datadoghq.eu': 'EU1',
	'ap1.datadoghq.com': 'AP1',
	'ap2.datadoghq.com': 'AP2',
	'uk1.datadoghq.com': 'UK1',
	'ddog-gov.com': 'US1-FED',
	'us2.ddog-gov.com': 'US2-FED',
};

/** What Datadog's pages call it (Datadog, "Getting started with sites"). */
export function siteName(site: Site): string {
	return names[site];
}

/** The web address of the site's app: the three oldest have `app.` in front. */
export function appUrl(site: Site): string {
	const bare: readonly string[] = ['datadoghq.com', 'datadoghq.eu', 'ddog-gov.com'];
	return `https://${bare.includes(site) ? 'app.' : ''}${site}`;
}

/** The page of the site's app where an organization's API keys are. */
export function keysPage(site: Site): string {
	return `${appUrl(site)}/organization-settings/api-keys`;
}

/** The page of the site's app where an organization's application keys are. */
export function appKeysPage(site: Site): string {
	return `${appUrl(site)}/organization-settings/application-keys`;
}

/** Reads a site as people write it: a site, its name, an app URL, or its host with `app.` or `api.` in front. */
export function parseSite(text: string): Site | undefined {
	const host = text
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//v, '')
		.split(/[#\/:?]/v, 1)[0]
		?.replace(/^(?:app|api)\./v, '');
	return sites.find(site => site === host || names[site].toLowerCase() === host);
}
