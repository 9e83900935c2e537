import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import * as cloudformation from '@aws-sdk/client-cloudformation';
import * as ecs from '@aws-sdk/client-ecs';
import * as iam from '@aws-sdk/client-iam';
import * as secretsManager from '@aws-sdk/client-secrets-manager';
import * as ssm from '@aws-sdk/client-ssm';
import {senders} from '../../../source/aws/perform/senders.ts';
import {changeKinds} from '../../../source/domain/plan/change.ts';
import {changeFacts} from '../../../source/domain/plan/changes/catalogue.ts';

const clients = {cloudformation, ecs, iam, secretsmanager: secretsManager, ssm};

test('each kind of change is an operation that its service has', () => {
	const unknown = changeKinds.filter(kind => {
		const {service, operation} = changeFacts[kind];
		return !(`${operation}Command` in clients[service]);
	});
	deepEqual(unknown, []);
});

test('each kind of change is sent by the function of its name', async () => {
	const sent = await Promise.all(changeKinds.map(async kind => senders[kind]()));
	deepEqual(
		sent.map(({name}) => name),
		changeKinds.map(kind => kind.replaceAll(/-(?<letter>[a-z])/gv, (_, letter: string) => letter.toUpperCase())),
	);
});
