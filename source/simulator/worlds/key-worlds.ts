import {summaries} from './summaries.ts';
import {addRole} from './add-people.ts';
import {addSecret} from './add-secret.ts';
import {demo, demoKey} from './demo.ts';
import {buildShopProd} from './shop.ts';
import type {Home, World} from './world.ts';

const shopDemo = demo('shop-prod');
// The name that the tool itself gives, so the world holds what an earlier run left.
const ownSecret = 'dd-ecs-setup/datadog-api-key';
// A name that somebody chose; that it holds Datadog's key can only be guessed from it.
const foundSecret = 'datadog/api-key';
const managed = ['dd-ecs-setup:managed', 'true'] as const;

const foundArn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky';

function worldOf(summary: string, change: (home: Home) => void, secretArn?: string): World {
	return {
		summary,
		demo: {...shopDemo, ...(secretArn !== undefined && {secretArn})},
		build(home) {
			buildShopProd(home);
			change(home);
		},
	};
}

// A run that was cut off, or a hand in the console: the name is taken and the tag is ours, so it is to be repaired, not
// replaced.
function addHalfRole({account}: Home): void {
	const role = addRole(account, {name: 'DatadogAgentEcsExecution', service: 'ec2.amazonaws.com', policies: []});
	role.tags.set(...managed);
}

function addDeletedSecret(home: Home): void {
	const secret = addSecret({name: ownSecret, value: demoKey(), tags: [managed]}, home);
	// Deletions are scheduled for a month at most, and the world is three days old when it is seen.
	secret.deletedAt = secret.createdAt + 20 * 24 * 3600;
}

function addJsonSecret(home: Home): void {
	addSecret({name: foundSecret, value: JSON.stringify({api_key: demoKey(), app: 'datadog'})}, home);
}

function addEncryptedSecret(home: Home): void {
	const {account, region} = home;
	// A key policy that names neither the account nor the execution role: whatever IAM says, its tasks can't start. No
	// read of ours shows it before.
	const id = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
	const arn = `arn:${account.partition}:kms:${region.name}:${account.id}:key/${id}`;
	region.keys.set(id, {
		id,
		arn,
		manager: 'CUSTOMER',
		state: 'Enabled',
		policy: {
			Statement: {
				Sid: 'Administrators',
				Effect: 'Allow',
				Principal: {AWS: `arn:${account.partition}:iam::${account.id}:role/prod-admin`},
				Action: 'kms:*',
				Resource: '*',
			},
		},
	});
	addSecret({name: foundSecret, value: demoKey(), kmsKeyId: arn}, home);
}

/** Worlds that differ in where the API key is kept and who may read it there. */
export const keyWorlds = {
	// Tasks of such a role never start, and the service says only that it was unable to assume it.
	'half-role': worldOf(summaries['half-role'], addHalfRole),
	// The name is taken and the value unreadable until somebody restores it.
	'secret-deleted': worldOf(summaries['secret-deleted'], addDeletedSecret),
	// Secrets Manager's console makes JSON by default; read whole, the Agent would get the JSON text for a key.
	'secret-json': worldOf(summaries['secret-json'], addJsonSecret, foundArn),
	'secret-kms': worldOf(summaries['secret-kms'], addEncryptedSecret, foundArn),
} satisfies Readonly<Record<string, World>>;
