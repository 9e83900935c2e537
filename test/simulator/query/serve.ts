import {once} from 'node:events';
import type {TestContext} from 'node:test';
import type {Account} from '../../../source/simulator/account/account.ts';
import {organisationSettings} from '../../../source/simulator/account/organisation-settings.ts';
import type {Service} from '../../../source/simulator/server/call.ts';
import {cloudformation} from '../../../source/simulator/cloudformation/cloudformation.ts';
import {createClock} from '../../../source/simulator/clock.ts';
import {datadog} from '../../../source/simulator/datadog/datadog.ts';
import {ec2} from '../../../source/simulator/ec2/ec2.ts';
import {ecr} from '../../../source/simulator/ecr/ecr.ts';
import {iam} from '../../../source/simulator/iam/iam.ts';
import {kms} from '../../../source/simulator/kms/kms.ts';
import type {PolicyDocument} from '../../../source/simulator/account/policy-document.ts';
import type {Principal} from '../../../source/simulator/account/principal.ts';
import {portal} from '../../../source/simulator/single-sign-on/portal.ts';
import {createRandom} from '../../../source/simulator/random.ts';
import {registry} from '../../../source/simulator/registry/registry.ts';
import {createRegion} from '../../../source/simulator/account/region.ts';
import {secretsManager} from '../../../source/simulator/secrets-manager/secrets-manager.ts';
import {createSimulatorServer} from '../../../source/simulator/server/server.ts';
import {ssm} from '../../../source/simulator/ssm/ssm.ts';
import {sts} from '../../../source/simulator/sts/sts.ts';
import {tagging} from '../../../source/simulator/tagging/tagging.ts';

const plain: readonly Service[] = [sts, iam, ec2, ecr, secretsManager, ssm, kms, tagging];
const services = [...plain, cloudformation(plain)];

export const everything: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [{Effect: 'Allow', Action: '*', Resource: '*'}],
};

type Options = {
	/** More of the user who signs; its policies allow everything unless given here. */
	readonly principal?: Partial<Principal>;
	readonly account?: Partial<Account>;
};

/**
Serves an almost empty account, with one user, until the test ends. `client` is what every SDK client takes; `as` gives
it for other keys.
*/
export async function serve(t: TestContext, {principal = {}, account: more = {}}: Options = {}) {
	const start = Date.UTC(2026, 8, 1) / 1000;
	const user: Principal = {
		accessKeyId: 'AKIASIMULATEDUSER',
		secretAccessKey: 'simulated',
		arn: 'arn:aws:iam::123456789012:user/ada',
		userId: 'AIDASIMULATEDUSER',
		identity: [everything],
		...principal,
	};
	const account: Account = {
		id: '123456789012',
		partition: 'aws',
		clock: createClock({start, speed: 'manual', life: () => 0}),
		random: createRandom('neighbours'),
		organisation: new Map(),
		organisationSettings: organisationSettings(),
		principals: new Map([[user.accessKeyId, user]]),
		regions: new Map([
			['us-east-1', createRegion('us-east-1')],
			['eu-south-1', createRegion('eu-south-1', 'not-opted-in')],
		]),
		roles: new Map(),
		policies: new Map(),
		datadogKeys: new Map(),
		applicationKeys: new Map(),
		hostTroubles: new Map(),
		pulledDigests: new Map(),
		buckets: new Map(),
		faults: {},
		requestCount: 0,
		...more,
	};
	account.organisation.set(account.id, account);
	const server = createSimulatorServer({account, services, datadog, registry, portal}).listen(0, '127.0.0.1');
	t.after(() => {
		server.closeAllConnections();
		server.close();
	});
	await once(server, 'listening');
	const address = server.address();
	const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
	const as = (credentials: {
		readonly accessKeyId: string;
		readonly secretAccessKey: string;
		readonly sessionToken?: string;
	}) => ({endpoint: url, region: 'us-east-1', credentials, maxAttempts: 1});
	return {account, url, as, client: as(user)};
}

/** What a rejected call says, as name, status and text. */
export async function refusal(call: Promise<unknown>): Promise<readonly [string, number | undefined, string]> {
	try {
		await call;
	} catch (error) {
		if (error instanceof Error) {
			return [error.name, statusOf(error), error.message];
		}

		throw error;
	}

	throw new Error('The call was not refused');
}

export async function refusalName(call: Promise<unknown>): Promise<string> {
	const [name] = await refusal(call);
	return name;
}

export async function refusalText(call: Promise<unknown>): Promise<string> {
	const said = await refusal(call);
	return said[2];
}

function statusOf(error: Error): number | undefined {
	const metadata: unknown = Reflect.get(error, '$metadata');
	const status: unknown =
		typeof metadata === 'object' && metadata ? Reflect.get(metadata, 'httpStatusCode') : undefined;
	return typeof status === 'number' ? status : undefined;
}
