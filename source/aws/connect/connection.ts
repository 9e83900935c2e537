import type {CloudFormationClient} from '@aws-sdk/client-cloudformation';
import type {EC2Client} from '@aws-sdk/client-ec2';
import type {ECRClient} from '@aws-sdk/client-ecr';
import type {ECSClient} from '@aws-sdk/client-ecs';
import type {IAMClient} from '@aws-sdk/client-iam';
import type {OrganizationsClient} from '@aws-sdk/client-organizations';
import type {SecretsManagerClient} from '@aws-sdk/client-secrets-manager';
import type {SSMClient} from '@aws-sdk/client-ssm';
import type {STSClient} from '@aws-sdk/client-sts';
import type {CredentialSource} from '../../domain/account/credential-source.ts';
import {type Confidence, createConfidence} from '../errors/confidence.ts';
import type {Clock} from '../pace/clock.ts';
import type {Silence} from '../pace/silence.ts';
import {createPace} from '../pace/pace.ts';
import {createPasses, type Passes} from '../reading/shared.ts';
import type {Network} from '../../network/network.ts';

export type Credentials = {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
	readonly expiration?: Date;
};

/** What differs between a person's AWS, a simulated one and a test. */
export type ConnectionOptions = {
	readonly credentials: () => Promise<Credentials>;
	readonly network: Network;
	readonly clock: Clock;
	readonly silence: Silence;
	/** A reader's connection refuses to send what changes something. */
	readonly write: boolean;
	/** One address for every service, instead of what the environment or the region says. */
	readonly endpoint?: string;
	/** Addresses of single services, where a profile has any. */
	readonly endpoints?: Readonly<Record<string, string>>;
	/** For the text of problems. */
	readonly source?: CredentialSource;
	/** What no problem may repeat, before anything else is known. */
	readonly secrets?: readonly string[];
};

/** The clients of one sign-in. Each service's code is loaded when it is first asked, each client made once a region. */
export type Connection = {
	readonly credentials: () => Promise<Credentials>;
	readonly clock: Clock;
	readonly confidence: Confidence;
	/** The region that identified us: where global services are asked. */
	readonly home: () => string;
	/** The ARN that these credentials were identified by, once they were; and to say it. */
	readonly caller: () => string | undefined;
	readonly identified: (arn: string) => void;
	/** The user or role that IAM is asked about, read once; what fails is read anew by the next who asks. */
	readonly principal: (read: () => Promise<string>) => Promise<string>;
	/** Seconds by which AWS's clock was ahead of this machine's at the last reply. */
	readonly clockSkew: () => number | undefined;
	readonly passes: Passes;
	readonly ecs: (region: string) => Promise<ECSClient>;
	readonly ec2: (region: string) => Promise<EC2Client>;
	readonly ecr: (region: string) => Promise<ECRClient>;
	readonly iam: (region: string) => Promise<IAMClient>;
	readonly secretsManager: (region: string) => Promise<SecretsManagerClient>;
	readonly ssm: (region: string) => Promise<SSMClient>;
	readonly sts: (region: string) => Promise<STSClient>;
	readonly cloudFormation: (region: string) => Promise<CloudFormationClient>;
	readonly organizations: (region: string) => Promise<OrganizationsClient>;
};

/** Opens a connection; nothing is sent. */
export function connect(options: ConnectionOptions): Connection {
	// One for all clients: ECS's limits hold for the account, whichever client asks.
	const pace = createPace(options.clock);
	const confidence = createConfidence(...(options.secrets ?? []));
	const credentials = async () => {
		const own = await options.credentials();
		confidence.hear(own.secretAccessKey, own.sessionToken);
		return own;
	};

	let clockSkew: number | undefined;
	const onDate = (date: Date) => {
		// By the machine's own clock and not by a demo's fast one: signatures are made with it.
		clockSkew = Math.round((date.getTime() - Date.now()) / 1000);
	};

	const settings = async (service: string, region: string) => {
		// Behind the first frame: this is where the SDK's core loads.
		const {clientSettings} = await import('./client-settings.ts');
		return clientSettings({...options, credentials, service, region, pace, confidence, onDate});
	};

	const clientOf = {
		async ecs(region: string) {
			const {createEcsClient} = await import('../ecs/client.ts');
			return createEcsClient(await settings('ecs', region));
		},
		async ec2(region: string) {
			const {createEc2Client} = await import('../ec2/client.ts');
			return createEc2Client(await settings('ec2', region));
		},
		async ecr(region: string) {
			const {createEcrClient} = await import('../ecr/client.ts');
			return createEcrClient(await settings('ecr', region));
		},
		async iam(region: string) {
			const {createIamClient} = await import('../iam/client.ts');
			return createIamClient(await settings('iam', region));
		},
		async secretsManager(region: string) {
			const {createSecretsManagerClient} = await import('../secrets-manager/client.ts');
			return createSecretsManagerClient(await settings('secretsmanager', region));
		},
		async ssm(region: string) {
			const {createSsmClient} = await import('../ssm/client.ts');
			return createSsmClient(await settings('ssm', region));
		},
		async sts(region: string) {
			const {createStsClient} = await import('../sts/client.ts');
			return createStsClient(await settings('sts', region));
		},
		async cloudFormation(region: string) {
			const {createCloudFormationClient} = await import('../cloudformation/client.ts');
			return createCloudFormationClient(await settings('cloudformation', region));
		},
		async organizations(region: string) {
			const {createOrganizationsClient} = await import('../organizations/client.ts');
			return createOrganizationsClient(await settings('organizations', region));
		},
	};
	// Until somebody is identified; every run signs in before it asks a global service.
	let home = 'us-east-1';
	let caller: string | undefined;
	let principal: Promise<string> | undefined;
	const sts = once(clientOf.sts);
	const ec2 = once(clientOf.ec2);
	return {
		credentials,
		clock: options.clock,
		confidence,
		home: () => home,
		caller: () => caller,
		identified(arn) {
			caller = arn;
		},
		async principal(read) {
			principal ??= read();
			const reading = principal;
			try {
				return await reading;
			} catch (error) {
				principal = principal === reading ? undefined : principal;
				throw error;
			}
		},
		clockSkew: () => clockSkew,
		passes: createPasses(ec2),
		ecs: once(clientOf.ecs),
		ec2,
		ecr: once(clientOf.ecr),
		iam: once(clientOf.iam),
		secretsManager: once(clientOf.secretsManager),
		ssm: once(clientOf.ssm),
		cloudFormation: once(clientOf.cloudFormation),
		organizations: once(clientOf.organizations),
		async sts(region) {
			home = region;
			return sts(region);
		},
	};
}

/** The promise is kept, not the client: two callers at the same time load and make one. */
function once<Client>(make: (region: string) => Promise<Client>): (region: string) => Promise<Client> {
	const made = new Map<string, Promise<Client>>();
	return async region => {
		const client = made.get(region) ?? make(region);
		made.set(region, client);
		return client;
	};
}
