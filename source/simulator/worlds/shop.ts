import {summaries} from './summaries.ts';
import {addAgent} from './add-agent.ts';
import {addWorkload} from './add-workload.ts';
import {addCluster} from './add-cluster.ts';
import {addInstances} from './add-instances.ts';
import {addRole} from './add-people.ts';
import {demo} from './demo.ts';
import type {Home, World} from './world.ts';

/** What stands where nobody names a world: a bit of everything, and nothing broken. */
export const shop: World = {
	summary: summaries.shop,
	demo: demo('shop-prod'),
	build(home) {
		buildShop(home);
	},
};

/** The clusters of the shop, which other worlds start from too. */
export function buildShop(home: Home): void {
	addIntegrationRole(home);
	buildShopProd(home);
	buildBatch(home);
	buildEdge(home);
	buildPayments(home);
	buildWeb(home);
	// A cluster without instances, as every account has one.
	addCluster('sandbox', home);
}

/**
The role of Datadog's AWS integration, under the name of Datadog's own template, without a policy for ECS. Datadog's
account assumes it.
*/
function addIntegrationRole({account}: Home): void {
	const role = addRole(account, {
		name: 'DatadogIntegrationRole',
		service: 'ecs-tasks.amazonaws.com',
		policies: [],
		id: 'D2TQXK7YB4NC6WJZA',
	});
	role.trust = {
		Version: '2012-10-17',
		Statement: [
			{
				Effect: 'Allow',
				// Datadog's own account; the external id is what it was given when the integration was set up
				// (Datadog's documentation of the AWS integration).
				Principal: {AWS: `arn:${account.partition}:iam::464622532012:root`},
				Action: 'sts:AssumeRole',
				Condition: {StringEquals: {'sts:ExternalId': 'a1b2c3d4e5f60718293a4b5c6d7e8f90'}},
			},
		],
	};
}

/** Twelve instances of which three keep the hop limit 1, so that a check of the metadata has something to say. */
export function buildShopProd(home: Home) {
	const cluster = addCluster('shop-prod', home);
	addInstances(cluster, {count: 12, kind: 'linux', change: index => (index < 3 ? {hopLimit: 1} : {})}, home);
	addWorkload(cluster, {name: 'storefront', count: 12}, home);
	addWorkload(cluster, {name: 'cart', count: 8}, home);
	addWorkload(cluster, {name: 'search', count: 6, memory: 1024}, home);
	addWorkload(cluster, {name: 'recommendations', count: 4, logDriver: 'awslogs'}, home);
	return cluster;
}

// Windows alone: no Linux instance could run an Agent here by mistake.
function buildBatch(home: Home): void {
	const cluster = addCluster('batch', home);
	addInstances(cluster, {count: 3, kind: 'windows2022'}, home);
	addWorkload(cluster, {name: 'invoices', count: 3, cpu: 1024, memory: 2048}, home);
}

function buildEdge(home: Home): void {
	const cluster = addCluster('edge', home);
	addInstances(cluster, {count: 5, kind: 'external'}, home);
	addWorkload(cluster, {name: 'till', count: 5, launchType: 'EXTERNAL'}, home);
}

// The cluster that has an Agent: an old one from Datadog's Terraform module, on Linux only. It must be found and
// known for Terraform's by its tags; the Windows instances are without one.
function buildPayments(home: Home): void {
	const cluster = addCluster('payments', home);
	addInstances(cluster, {count: 18, kind: 'amazonLinux2'}, home);
	addInstances(cluster, {count: 2, kind: 'windows2022'}, home);
	addWorkload(cluster, {name: 'ledger', count: 18, expression: 'attribute:ecs.os-type == linux'}, home);
	addWorkload(
		cluster,
		{name: 'reports', count: 2, cpu: 1024, memory: 2048, expression: 'attribute:ecs.os-type == windows'},
		home,
	);
	addAgent(
		cluster,
		{
			image: 'public.ecr.aws/datadog/agent:7.52.0',
			family: 'datadog-agent',
			serviceName: 'datadog-agent-datadog-agent',
			expression: 'attribute:ecs.os-type == linux',
			tags: [
				{key: 'dd_ecs_terraform_module', value: '1.0.4'},
				{key: 'terraform', value: 'true'},
			],
		},
		home,
	);
}

function buildWeb(home: Home): void {
	const cluster = addCluster('web', home);
	cluster.capacityProviders = ['FARGATE', 'FARGATE_SPOT'];
	addWorkload(cluster, {name: 'frontend', count: 4, launchType: 'FARGATE'}, home);
}
