const labels: Readonly<Record<string, string>> = {
	credentials: 'Credentials',
	mfaCode: 'MFA code',
	regions: 'Regions',
	clusters: 'Clusters',
	linux: 'Linux',
	existing: 'The Agent that is there',
	site: 'Site',
	keySource: 'API key from',
	key: 'API key',
	features: 'Features',
	settings: 'Settings',
	plainKey: 'Plain key',
	replaceInstances: 'Replacing instances',
	approval: 'Approval',
};

/** `Site: datadoghq.eu`. */
export function answer(question: string, value: string): string {
	return `${labels[question] ?? question}: ${value}`;
}
