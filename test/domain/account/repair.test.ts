import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {profileArguments, signInAgain} from '../../../source/domain/account/repair.ts';

const sso = {kind: 'profile', name: 'prod; rm', type: 'sso'} as const;

test('an ended session is begun again with the profile that it is of', () => {
	deepEqual(signInAgain('sso-login', sso), {kind: 'run', command: ['aws', 'sso', 'login', '--profile', 'prod; rm']});
	deepEqual(signInAgain('login', sso), {kind: 'run', command: ['aws', 'login', '--profile', 'prod; rm']});
});

test('credentials without a profile name none', () => {
	deepEqual(signInAgain('login', {kind: 'environment'}), {kind: 'run', command: ['aws', 'login']});
	deepEqual(signInAgain('sso-login', undefined), {kind: 'run', command: ['aws', 'sso', 'login']});
});

test('a name that begins with a dash is no option', () => {
	deepEqual(profileArguments('-x'), ['--profile=-x']);
	deepEqual(profileArguments('x-'), ['--profile', 'x-']);
});
