/** Where credentials come from, as the person knows it. */
export type CredentialSource =
	| {readonly kind: 'profile'; readonly name: string; readonly type: ProfileType; readonly region?: string}
	| {readonly kind: 'environment'}
	| {readonly kind: 'container'; readonly cloudShell: boolean}
	| {readonly kind: 'instance'}
	| {readonly kind: 'demo'; readonly world: string};

/** How a profile of the AWS files gets its credentials; tells what can be renewed, and by which command. */
export type ProfileType = 'keys' | 'sso' | 'assume-role' | 'login' | 'process' | 'web-identity' | 'unknown';

/** A stable name for a source: `profile:prod-admin`, `environment`, … */
export function sourceId(source: CredentialSource): string {
	return source.kind === 'profile' ? `profile:${source.name}` : source.kind;
}
