import type {Account} from '../account/account.ts';
import type {PolicyDocument} from '../account/policy-document.ts';
import type {Role} from '../account/role.ts';

/** Also the usual policy of people, who may do everything unless a world takes something away. */
export const everything: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [{Effect: 'Allow', Action: '*', Resource: '*'}],
};

/** The roles that every ECS account has. */
export function addPeople(account: Account): void {
	// Amazon's own policies, which IAM keeps for every account.
	const amazons = `arn:${account.partition}:iam::aws:policy/service-role`;
	const execution = `${amazons}/AmazonECSTaskExecutionRolePolicy`;
	const instance = `${amazons}/AmazonEC2ContainerServiceforEC2Role`;
	// The names under which the ECS console makes them (ECS developer guide).
	addRole(account, {name: 'ecsInstanceRole', service: 'ec2.amazonaws.com', policies: [instance]});
	addRole(account, {name: 'ecsTaskExecutionRole', service: 'ecs-tasks.amazonaws.com', policies: [execution]});
}

type Wanted = {
	readonly name: string;
	readonly service: string;
	readonly policies: readonly string[];
	/** The end of the role's ID, where chance must not be asked for it: that would move every number after it. */
	readonly id?: string;
};

/** A role that one AWS service may assume. Worlds that need another trust replace it afterwards. */
export function addRole(account: Account, {name, service, policies, id}: Wanted): Role {
	const createdAt = account.clock.now();
	const role: Role = {
		name,
		arn: `arn:${account.partition}:iam::${account.id}:role/${name}`,
		// IAM's prefix for the ids of roles (IAM user guide: unique identifiers).
		id: `AROA${id ?? account.random.characters(17, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
		path: '/',
		createdAt,
		changedAt: createdAt,
		trust: {
			Version: '2012-10-17',
			Statement: [{Effect: 'Allow', Principal: {Service: service}, Action: 'sts:AssumeRole'}],
		},
		attached: new Set(policies),
		inline: new Map(),
		tags: new Map(),
	};
	account.roles.set(name, role);
	return role;
}

type OwnPolicy = {readonly name: string; readonly document: PolicyDocument};

/** A managed policy of the account's own. Gives its ARN. */
export function addPolicy(account: Account, {name, document}: OwnPolicy): string {
	const arn = `arn:${account.partition}:iam::${account.id}:policy/${name}`;
	account.policies.set(arn, {arn, name, versionId: 'v1', document});
	return arn;
}
