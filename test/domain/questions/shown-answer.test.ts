import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings, type ChoiceId, type Choices} from '../../../source/domain/choices/choices.ts';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {seal} from '../../../source/domain/kit/secret.ts';
import {shownAnswer} from '../../../source/domain/questions/shown-answer.ts';

const secret = seal('0123456789abcdef0123456789abcdef');

function answer<Id extends ChoiceId>(id: Id, value: Choices[Id], shown: string) {
	return {id, text: shownAnswer(id, value, {observed: nothingObserved, choices: {}}), shown};
}

const answers = [
	answer('credentials', {kind: 'profile', name: 'prod', type: 'sso'}, 'profile:prod'),
	answer('credentials', {kind: 'environment'}, 'environment'),
	answer('credentials', {kind: 'container', cloudShell: true}, 'container'),
	answer('credentials', {kind: 'instance'}, 'instance'),
	answer('credentials', {kind: 'demo', world: 'shop'}, 'demo'),
	answer('mfaCode', '123456', '******'),
	answer('regions', ['us-east-1', 'eu-west-1'], 'us-east-1,eu-west-1'),
	answer('site', 'datadoghq.eu', 'datadoghq.eu'),
	answer('plainKey', true, 'true'),
	answer('keySource', {kind: 'paste'}, 'paste'),
	answer('keySource', {kind: 'offered', secret, sites: []}, 'offered'),
	answer('keySource', {kind: 'secret-arn'}, 'secret-arn'),
	answer('keySource', {kind: 'parameter-name'}, 'parameter-name'),
	answer('keySource', {kind: 'stored', stored: {kind: 'secret', reference: 'arn:secret'}}, 'arn:secret'),
	answer('key', {kind: 'given', secret}, '********'),
	answer('key', {kind: 'secret', arn: 'arn:secret'}, 'arn:secret'),
	answer('key', {kind: 'parameter', name: '/dd'}, '/dd'),
	answer('key', {kind: 'later'}, 'later'),
	answer('features', ['core', 'apm'], 'core,apm'),
	answer('settings', defaultSettings, 'defaults'),
	answer('settings', {...defaultSettings, env: 'prod', cpu: 200}, 'env=prod, cpu=200'),
	answer('settings', {...defaultSettings, subnets: ['subnet-1'], securityGroups: ['sg-1']}, 'defaults'),
	answer('settings', {...defaultSettings, envVars: {DD_A: 'hidden', DD_B: 'hidden'}}, 'DD_A DD_B'),
];

for (const {id, text, shown} of answers) {
	test(`an answer to ${id} is shown as ${shown}`, () => {
		equal(text, shown);
	});
}
