// Datadog's sites by their domains (Datadog documentation: getting started with sites).
const siteNames = [
	'datadoghq.com',
	'us3.datadoghq.com',
	'us5.datadoghq.com',
	'datadoghq.eu',
	'ap1.datadoghq.com',
	'ap2.datadoghq.com',
	'uk1.datadoghq.com',
	'ddog-gov.com',
	'us2.ddog-gov.com',
];

/** The sites that there are. */
export const sites: ReadonlySet<string> = new Set(siteNames);

/** One organisation for each site, in the form of a UUID. */
export const organisations: Readonly<Record<string, string>> = Object.fromEntries(
	siteNames.map((site, index) => [site, `0d06f00d-0000-4000-8000-00000000000${index}`]),
);
