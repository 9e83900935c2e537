import type {TestContext} from 'node:test';
import type {StackSetOperationPreferences} from '@aws-sdk/client-cloudformation';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {deployment, withoutIds} from './deploy.ts';

export const [web, data, bank] = ['111122223333', '444455556666', '777788889999'] as const;
export const workloads = 'ou-acme-workload1';

/** A parameter in every account; `Value` of nothing is refused by its service and so fails its stack. */
export const settingTemplate = `
Parameters: {Value: {Type: String, Default: one}, Kind: {Type: String, Default: String}}
Resources: {Setting: {Type: AWS::SSM::Parameter, Properties: {Name: /fleet, Type: !Ref Kind, Value: !Ref Value}}}
`;

/** Makes a service's parameter fail where it is given as an override. */
export const broken = [{ParameterKey: 'Kind', ParameterValue: 'SecureString'}];

/** A world of four accounts with a stack set in the first one. */
export async function fleet(t: TestContext, world: string | World = 'accounts') {
	const simulator = await deployment(t, world);
	const {cloudformation, clock, account} = simulator;
	const StackSetName = 'fleet';

	const makeSet = async (more = {}) =>
		cloudformation.createStackSet({
			StackSetName,
			TemplateBody: settingTemplate,
			PermissionModel: 'SERVICE_MANAGED',
			AutoDeployment: {Enabled: false},
			...more,
		});

	/** Moves time until an operation ends, and gives its status with that of each place. */
	const finish = async (OperationId: string | undefined, seconds = 600) => {
		clock.advance(seconds);
		const {StackSetOperation} = await cloudformation.describeStackSetOperation({StackSetName, OperationId});
		return [StackSetOperation?.Status, ...(await results(OperationId))];
	};

	const results = async (OperationId: string | undefined) => {
		const {Summaries = []} = await cloudformation.listStackSetOperationResults({StackSetName, OperationId});
		return Summaries.map(({Account, Region, Status, StatusReason = ''}) =>
			`${Account} ${Region} ${Status} ${withoutIds(StatusReason)}`.trimEnd(),
		);
	};

	const create = async (
		units: string[],
		regions: string[],
		preferences: StackSetOperationPreferences = {},
		more = {},
	) => {
		const {OperationId} = await cloudformation.createStackInstances({
			StackSetName,
			DeploymentTargets: {OrganizationalUnitIds: units},
			Regions: regions,
			OperationPreferences: preferences,
			...more,
		});
		return OperationId;
	};

	const instances = async () => {
		const {Summaries = []} = await cloudformation.listStackInstances({StackSetName});
		return Summaries.map(
			({Account, Region, Status, StackInstanceStatus}) =>
				`${Account} ${Region} ${Status} ${StackInstanceStatus?.DetailedStatus}`,
		);
	};

	/** The value of the parameter that the set makes, by account. */
	const value = (id: string, region = 'us-east-1') =>
		account.organisation.get(id)?.regions.get(region)?.parameters.get('/fleet')?.value;

	/** Something in the way of the parameter. */
	const block = (id: string, region = 'us-east-1') => {
		account.organisation
			.get(id)
			?.regions.get(region)
			?.parameters.set('/fleet', {
				name: '/fleet',
				arn: '',
				type: 'String',
				value: 'in the way',
				version: 1,
				changedAt: 0,
				tags: new Map(),
			});
	};

	return {...simulator, StackSetName, makeSet, finish, results, create, instances, value, block};
}
