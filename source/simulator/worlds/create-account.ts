import type {Account} from '../account/account.ts';
import {organisationSettings} from '../account/organisation-settings.ts';
import type {Clock} from '../clock.ts';
import type {Faults} from '../server/faults.ts';
import {createRandom} from '../random.ts';
import type {Region} from '../account/region.ts';
import {registerKeys} from '../datadog/register-keys.ts';
import {addPeople} from './add-people.ts';
import {demoAppKey, demoKey, demoKeys, demoWordsElsewhere} from './demo.ts';
import {regionsOf} from './regions-of.ts';

/** `seed` decides every id: two worlds of one seed and the same steps have the same ones. */
type Start = {
	readonly seed: string;
	readonly partition: string;
	readonly clock: Clock;
	readonly faults: Faults | undefined;
	readonly id?: string;
	readonly alias?: string;
	/** The accounts beside it. */
	readonly organisation?: Map<string, Account>;
};

/** An account with its regions, a network, the usual roles and a Datadog key, and nothing in ECS yet. */
export function createAccount({
	seed,
	partition,
	clock,
	faults = {},
	// The account of Amazon's own examples, which nobody takes for theirs.
	id = '123456789012',
	alias = 'acme-prod',
	organisation = new Map(),
}: Start): Account {
	const account: Account = {
		id,
		partition,
		alias,
		organisation,
		organisationSettings: organisationSettings(),
		clock,
		random: createRandom(seed),
		principals: new Map(),
		regions: new Map(regionsOf(partition).map(region => [region.name, region])),
		roles: new Map(),
		policies: new Map(),
		datadogKeys: new Map(),
		applicationKeys: new Map(),
		hostTroubles: new Map(),
		pulledDigests: new Map(),
		buckets: new Map(),
		faults,
		requestCount: 0,
	};
	organisation.set(id, account);
	for (const region of account.regions.values()) {
		addNetwork(region);
	}

	addPeople(account);
	registerKeys(account, 'datadoghq.com', demoKeys);
	for (const [site, word] of Object.entries(demoWordsElsewhere)) {
		registerKeys(account, site, {api: demoKey(word), application: demoAppKey(word)});
	}

	return account;
}

/** One network under the same ids in every region; nothing in a world compares regions. */
export const vpcId = 'vpc-0a1b2c3d4e5f60718';

function addNetwork(region: Region): void {
	for (const [index, zone] of ['a', 'b', 'c'].entries()) {
		const id = `subnet-0a1b2c3d4e5f6000${index}`;
		region.subnets.set(id, {
			id,
			vpcId,
			availabilityZone: `${region.name}${zone}`,
			cidr: `10.0.${index}.0/24`,
			// Instances of a careful account have no public address: pulls and Datadog's intake go through a NAT
			// gateway.
			isPublic: false,
		});
	}

	region.securityGroups.set('sg-0c5a1e2b3d4f50001', {
		id: 'sg-0c5a1e2b3d4f50001',
		name: 'ecs-instances',
		vpcId,
		// Docker's dynamic host ports, as for a load balancer. 8125 and 8126 stay closed to tasks with interfaces of
		// their own.
		ingress: [{protocol: 'tcp', fromPort: 32_768, toPort: 60_999, cidrs: ['10.0.0.0/16']}],
	});
}
