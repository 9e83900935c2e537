import type {ChangeService, Of} from './change-kind.ts';

/** The ARN of something in the account, by what follows the account in it. IAM has no regions. */
export function arnOf(service: ChangeService, rest: Of<string>): Of<string> {
	return (change, identity) => {
		const region = service === 'iam' ? '' : change.region;
		return `arn:${identity.partition}:${service}:${region}:${identity.account}:${rest(change, identity)}`;
	};
}
