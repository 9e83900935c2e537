/** What a registry says that its token is to be asked for with. */
export type Challenge = {readonly realm: string; readonly service?: string; readonly scope?: string};

/**
The `WWW-Authenticate` of a registry that hands tokens to everybody (distribution, "Token Authentication
Specification"). Nothing for another scheme: Basic wants a password.
*/
export function challengeIn(header: string | undefined): Challenge | undefined {
	if (header === undefined || !/^bearer\s/iv.test(header)) {
		return undefined;
	}

	const fields = new Map(
		[...header.matchAll(/\b(?<name>realm|service|scope)="(?<value>[^"]*)"/gv)].map(({groups}) => [
			groups?.name,
			groups?.value,
		]),
	);
	const realm = fields.get('realm');
	const service = fields.get('service');
	const scope = fields.get('scope');
	return realm === undefined || !URL.canParse(realm)
		? undefined
		: {realm, ...(service !== undefined && {service}), ...(scope !== undefined && {scope})};
}

/**
Where the token is. ECR Public says `scope="aws"` for whatever is asked (dependabot-core#4212, in its log) and gives a
token for all it has; the others name the repository.
*/
export function tokenAddress({realm, service, scope}: Challenge, path: string): URL {
	const url = new URL(realm);
	if (service !== undefined) {
		url.searchParams.set('service', service);
	}

	url.searchParams.set('scope', scope ?? `repository:${path}:pull`);
	return url;
}
