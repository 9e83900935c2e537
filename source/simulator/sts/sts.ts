import {type Service, Fault} from '../server/call.ts';
import {principalOf} from '../policy/principal-of.ts';
import {fields} from '../query/fields.ts';
import {assumeRole} from './assume-role.ts';
import {assumeRoleWithWebIdentity} from './assume-role-with-web-identity.ts';

/** Who somebody is, and who somebody becomes. `GetSessionToken` and federation tokens are left out. */
export const sts: Service = {
	protocol: 'query',
	name: 'sts',
	operations: {
		// Needs no permission, and no policy can deny it.
		GetCallerIdentity(call, account) {
			const {arn, userId} = principalOf(call, account);
			return {UserId: userId, Account: account.id, Arn: arn};
		},

		// Answers for any key, also that of another caller, with the account alone.
		GetAccessKeyInfo(call, account) {
			principalOf(call, account);
			if (!account.principals.has(fields.required(call.input, 'AccessKeyId'))) {
				throw new Fault({code: 'ValidationError', message: 'Invalid access key id'});
			}

			return {Account: account.id};
		},

		AssumeRole: assumeRole,
		AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
	},
};
