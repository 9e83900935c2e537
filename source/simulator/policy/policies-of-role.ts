import type {Account} from '../account.ts';
import type {PolicyDocument} from '../policy-document.ts';

/**
The inline and the attached policies of a role.
*/
export function policiesOfRole(role: {readonly inline: ReadonlyMap<string, PolicyDocument>; readonly attached: ReadonlySet<string>}, account: Account): readonly PolicyDocument[] {
	const attached = [...role.attached].flatMap(arn => account.policies.get(arn) ?? []);
	return [...role.inline.values(), ...attached.map(policy => policy.document)];
}
