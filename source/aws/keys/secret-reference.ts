/** The parts of a `valueFrom` of Secrets Manager: the secret's own ARN, and which of its values is meant. */
export type SecretReference = {
	readonly id: string;
	readonly jsonKey?: string;
	readonly stage?: string;
	readonly version?: string;
};

/**
Reads `arn:…:secret:name-AbCdEf[:json-key:version-stage:version-id]` (Amazon ECS, "Specifying sensitive data"); any of
the last three may be empty. A plain name is its own id.
*/
export function secretReference(text: string): SecretReference {
	const parts = text.split(':');
	const [jsonKey, stage, version] = parts.slice(7).map(part => (part === '' ? undefined : part));
	return {id: parts.slice(0, 7).join(':'), jsonKey, stage, version};
}
