export type CredentialScope = {readonly accessKeyId: string; readonly region: string; readonly service: string};

/** The credential scope of a request that is signed with version 4. The signature itself isn't checked. */
export function credentialScope(authorization: string | undefined): CredentialScope | undefined {
	const [, credential = ''] = (authorization ?? '').split('Credential=', 2);
	const [accessKeyId, , region, service] = (credential.split(',', 1)[0] ?? '').split('/', 4);
	return accessKeyId === undefined || region === undefined || service === undefined
		? undefined
		: {accessKeyId, region, service};
}
