/** What the signature of a request says beside the proof (IAM user guide: Signature Version 4). */
export type CredentialScope = {readonly accessKeyId: string; readonly region: string; readonly service: string};

/** The credential scope of a request that is signed with version 4. The signature itself isn't checked. */
export function credentialScope(authorization: string | undefined): CredentialScope | undefined {
	const [, credential = ''] = (authorization ?? '').split('Credential=', 2);
	// `AKID/20261122/us-east-1/ecs/aws4_request`: key, day, region, service.
	const [accessKeyId, , region, service] = (credential.split(',', 1)[0] ?? '').split('/', 4);
	return accessKeyId === undefined || region === undefined || service === undefined
		? undefined
		: {accessKeyId, region, service};
}
