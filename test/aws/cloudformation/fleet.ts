import type {TestContext} from 'node:test';
import {withTokens} from '../../../source/domain/plan/changes/with-tokens.ts';
import type {Change, ChangeKind} from '../../../source/domain/plan/change.ts';
import type {ChangeNote} from '../../../source/domain/ending/event.ts';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {keyReference} from '../../../source/domain/kit/reference.ts';
import {seal} from '../../../source/domain/kit/secret.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {gatewayOn, type Door} from '../reachable.ts';

export const canary = 'c4na2yc4na2yc4na2yc4na2yc4na2y99';
export const [web, data, bank] = ['111122223333', '444455556666', '777788889999'] as const;
export const workloads = 'ou-acme-workload1';
export const address = {region: 'us-east-1', name: 'fleet', isDelegate: false};

/** A parameter in every account, and a key that nobody is shown. */
export const template = `
Parameters: {Value: {Type: String, Default: one}, Key: {Type: String, NoEcho: true}}
Resources: {Setting: {Type: AWS::SSM::Parameter, Properties: {Name: /fleet, Type: String, Value: !Ref Value}}}
`;

export const making: JsonObject = {
	StackSetName: 'fleet',
	Description: 'A fleet',
	TemplateBody: template,
	Parameters: [
		{ParameterKey: 'Value', ParameterValue: 'one'},
		{ParameterKey: 'Key', ParameterValue: keyReference},
	],
	Capabilities: ['CAPABILITY_NAMED_IAM'],
	Tags: [{Key: 'managed-by', Value: 'dd-ecs-setup'}],
	PermissionModel: 'SERVICE_MANAGED',
	AutoDeployment: {Enabled: true, RetainStacksOnAccountRemoval: false},
	ManagedExecution: {Active: true},
};

export const spreading: JsonObject = {
	StackSetName: 'fleet',
	DeploymentTargets: {OrganizationalUnitIds: [workloads]},
	Regions: ['us-east-1'],
	ParameterOverrides: [{ParameterKey: 'Value', ParameterValue: 'two'}],
};

/** A gateway on a world of several accounts, by which changes of a fleet are sent one after another. */
export async function fleetOn(context: TestContext, world: string | World = 'accounts', door: Door = {}) {
	const {aws, clock, simulator} = await gatewayOn(world, context, door);
	const notes: ChangeNote[] = [];
	const perform = async (kind: ChangeKind, request: JsonObject, run: string = kind) => {
		const bare: Change = {
			id: kind,
			kind,
			action: 'add',
			region: address.region,
			subject: 'fleet',
			request,
			diff: [],
			needs: [],
		};
		const [change = bare] = withTokens([bare], run);
		return aws.perform?.(change, {
			results: {},
			key: seal(canary),
			note(note) {
				notes.push(note);
			},
		});
	};

	/** Makes the set with stacks in the accounts of a unit, and waits for them. */
	const spread = async () => {
		await perform('create-stack-set', making);
		const result = await perform('create-stack-instances', spreading);
		simulator.clock.advance(600);
		return result?.operation ?? '';
	};

	return {aws, clock, simulator, notes, perform, spread};
}
