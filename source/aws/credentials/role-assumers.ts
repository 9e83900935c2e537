import {fromTemporaryCredentials, fromWebToken} from '@aws-sdk/credential-providers';
import {silentLogger} from '../../network/silent-logger.ts';

type FromTemporary = Parameters<typeof fromTemporaryCredentials>[0];
type Settings = NonNullable<FromTemporary['clientConfig']>;
type Source = NonNullable<FromTemporary['masterCredentials']>;

/**
How a profile's roles are assumed, with settings of STS alone: the SDK has one address for all that a profile calls, and
for tokens it leaves its client's settings out.
*/
export function roleAssumers(clientConfig: Settings) {
	return {
		roleAssumer: async (mainCredentials: Source, parameters: FromTemporary['params']) =>
			fromTemporaryCredentials({
				masterCredentials: mainCredentials,
				params: parameters,
				// It has been asked for by now.
				mfaCodeProvider: async () => parameters.TokenCode ?? '',
				clientConfig,
				logger: silentLogger,
			})(),
		roleAssumerWithWebIdentity: async ({
			RoleArn: roleArn,
			RoleSessionName: roleSessionName,
			WebIdentityToken: webIdentityToken,
		}: Readonly<Record<'RoleArn' | 'RoleSessionName' | 'WebIdentityToken', string>>) =>
			fromWebToken({roleArn, roleSessionName, webIdentityToken, clientConfig, logger: silentLogger})(),
	};
}
