import {once} from 'node:events';
import {performance} from 'node:perf_hooks';
import type {Account} from './account/account.ts';
import type {LateServices, Service} from './server/call.ts';
import {type Clock, createClock, type Speed} from './clock.ts';
import {datadog} from './datadog/datadog.ts';
import {ec2} from './ec2/ec2.ts';
import {ecr} from './ecr/ecr.ts';
import {ecs} from './ecs/ecs.ts';
import {iam} from './iam/iam.ts';
import {kms} from './kms/kms.ts';
import {registry} from './registry/registry.ts';
import {secretsManager} from './secrets-manager/secrets-manager.ts';
import {createSimulatorServer} from './server/server.ts';
import {portal} from './single-sign-on/portal.ts';
import {ssm} from './ssm/ssm.ts';
import {sts} from './sts/sts.ts';
import {tagging} from './tagging/tagging.ts';
import {buildWorld} from './worlds/build-world.ts';
import type {Demo, World} from './worlds/world.ts';
import {worlds} from './worlds/worlds.ts';

export type Simulator = {
	readonly url: string;
	/** The variables that point a client of AWS, and this tool, at the simulator. */
	readonly environment: Readonly<Record<string, string>>;
	/**
	Where a world brings the AWS files of a person: all files of that person's home, by path, for the folder they will
	be in.
	*/
	readonly filesFor?: (folder: string) => Readonly<Record<string, string>>;
	readonly demo: Demo;
	readonly account: Account;
	readonly clock: Clock;
	readonly close: () => Promise<void>;
};

type Start = {
	/** A name from the catalogue, or a world of one's own. */
	readonly world: string | World;
	/** A free one where it isn't said. */
	readonly port?: number;
	readonly host?: string;
	/** 1 is as in life; `manual` leaves the clock to the caller, which tests do. */
	readonly speed?: Speed;
};

const services: readonly Service[] = [ecs, ecr, sts, iam, ec2, secretsManager, ssm, kms, tagging];

/** Half of the simulator's code, which few clients ask for: it comes with their first request. */
const late: LateServices = {
	names: new Set(['cloudformation', 'organizations']),
	async load() {
		const [{cloudformation, houseOf}, {organizations}, {moveBetween: move}] = await Promise.all([
			import('./cloudformation/cloudformation.ts'),
			import('./cloudformation/organizations/organizations.ts'),
			import('./cloudformation/stack-sets/auto-deploy.ts'),
		]);
		// What CloudFormation makes, it makes through the others.
		return [organizations({house: houseOf(services), move}), cloudformation(services)];
	},
};

// Time that only tests move starts here, so that what they show is the same every day.
const fixedNoon = Date.UTC(2026, 10, 22, 12) / 1000;

/** Serves a world on a loopback port. Throws a RangeError for a name that no world has. */
export async function startSimulator({
	world: wanted,
	port = 0,
	host = '127.0.0.1',
	speed = 1,
}: Start): Promise<Simulator> {
	const world = typeof wanted === 'string' ? worlds[wanted] : wanted;
	if (world === undefined) {
		throw new RangeError(
			`There is no world named ${typeof wanted === 'string' ? wanted : wanted.summary}. The worlds ` +
				`are: ${Object.keys(worlds).join(', ')}`,
		);
	}

	const now = speed === 'manual' ? fixedNoon : Date.now() / 1000;
	const {account, principal} = buildWorld(world, {
		now,
		createClock: start => createClock({start, speed, life: () => performance.now() / 1000}),
	});
	const {files} = world;
	const server = createSimulatorServer({account, services, late, datadog, registry, portal});
	server.listen(port, host);
	await once(server, 'listening');
	const address = server.address();
	const url = `http://${host}:${typeof address === 'object' && address !== null ? address.port : port}`;
	return {
		url,
		environment: {
			// One address for every service (SDK reference guide: service-specific endpoints), so nothing reaches the
			// real AWS by accident.
			AWS_ENDPOINT_URL: url,
			AWS_ACCESS_KEY_ID: principal.accessKeyId,
			AWS_SECRET_ACCESS_KEY: principal.secretAccessKey,
			...(principal.sessionToken !== undefined && {AWS_SESSION_TOKEN: principal.sessionToken}),
			AWS_REGION: world.demo.region,
			// Older clients, the AWS CLI 1 among them, know only this one.
			AWS_DEFAULT_REGION: world.demo.region,
			DD_ECS_SETUP_DATADOG_URL: [url, 'datadog', '{site}'].join('/'),
			DD_ECS_SETUP_REGISTRY_URL: [url, 'registry', '{host}'].join('/'),
		},
		...(files && {filesFor: folder => files({account, folder})}),
		demo: world.demo,
		account,
		clock: account.clock,
		async close() {
			// Clients keep connections open, and a server with open ones never closes.
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
