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

/** The web address of the site's app: the three oldest have `app.` in front. */
export function appUrl(site: Site): string {
	const bare: readonly string[] = ['datadoghq.com', 'datadoghq.eu', 'ddog-gov.com'];
	return `https://${bare.includes(site) ? 'app.' : ''}${site}`;
}

/** The page of the site's app where an organization's API keys are. */
export function keysPage(site: Site): string {
	return `${appUrl(site)}/organization-settings/api-keys`;
}

/** Reads a site as people write it: a site, an app URL, or its host with `app.` or `api.` in front. */
export function parseSite(text: string): Site | undefined {
	const host = text
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//v, '')
		.split(/[#\/:?]/v, 1)[0]
		?.replace(/^(?:app|api)\./v, '');
	return sites.find(site => site === host);
}
