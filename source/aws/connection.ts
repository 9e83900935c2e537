import type {EC2Client} from '@aws-sdk/client-ec2';
import type {ECSClient} from '@aws-sdk/client-ecs';
import type {IAMClient} from '@aws-sdk/client-iam';
import type {SecretsManagerClient} from '@aws-sdk/client-secrets-manager';
import type {SSMClient} from '@aws-sdk/client-ssm';
import type {STSClient} from '@aws-sdk/client-sts';
import type {CredentialSource} from '../domain/credential-source.ts';
import type {Clock} from './clock.ts';
import {createPace} from './pace.ts';
import type {Network} from './network/network.ts';

export type Credentials = {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
	readonly expiration?: Date;
};

export type ConnectionOptions = {
	readonly credentials: () => Promise<Credentials>;
	readonly network: Network;
	readonly clock: Clock;
	/** A reader's connection refuses to send what changes something. */
	readonly write: boolean;
	/** One address for every service, instead of what the environment or the region says. */
	readonly endpoint?: string;
	/** For the text of problems. */
	readonly source?: CredentialSource;
};

/** The clients of one sign-in. Each service's code is loaded when it is first asked, each client made once a region. */
export type Connection = {
	readonly credentials: () => Promise<Credentials>;
	readonly clock: Clock;
	/** The region that identified us: where global services are asked. */
	readonly home: () => string;
	readonly ecs: (region: string) => Promise<ECSClient>;
	readonly ec2: (region: string) => Promise<EC2Client>;
	readonly iam: (region: string) => Promise<IAMClient>;
	readonly secretsManager: (region: string) => Promise<SecretsManagerClient>;
	readonly ssm: (region: string) => Promise<SSMClient>;
	readonly sts: (region: string) => Promise<STSClient>;
};

/** Opens a connection; nothing is sent. */
export function connect(options: ConnectionOptions): Connection {
	const pace = createPace(options.clock);
	const settings = async (service: string, region: string) => {
		const {clientSettings} = await import('./client-settings.ts');
		return clientSettings({
			...options, service, region, pace,
		});
	};

	let home = 'us-east-1';
	const sts = once(async region => (await import('./sts/client.ts')).createStsClient(await settings('sts', region)));
	return {
		credentials: options.credentials,
		clock: options.clock,
		home: () => home,
		ecs: once(async region => (await import('./ecs/client.ts')).createEcsClient(await settings('ecs', region))),
		ec2: once(async region => (await import('./ec2/client.ts')).createEc2Client(await settings('ec2', region))),
		iam: once(async region => (await import('./iam/client.ts')).createIamClient(await settings('iam', region))),
		secretsManager: once(async region => (await import('./secrets-manager/client.ts')).createSecretsManagerClient(await settings('secretsmanager', region))),
		ssm: once(async region => (await import('./ssm/client.ts')).createSsmClient(await settings('ssm', region))),
		async sts(region) {
			home = region;
			return sts(region);
		},
	};
}

function once<Client>(make: (region: string) => Promise<Client>): (region: string) => Promise<Client> {
	const made = new Map<string, Promise<Client>>();
	return async region => {
		const client = made.get(region) ?? make(region);
		made.set(region, client);
		return client;
	};
}
