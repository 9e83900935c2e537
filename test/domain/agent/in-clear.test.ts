import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {isInClear} from '../../../source/domain/agent/in-clear.ts';
import {keyReference} from '../../../source/domain/kit/reference.ts';
import type {Json} from '../../../source/domain/kit/json.ts';

const key = 'deadbeefcafe0123deadbeefcafe4567';
const endpoints = (of: string) => JSON.stringify({'https://app.datadoghq.com': [of]});

const cases: ReadonlyArray<readonly [name: string, value: Json, isInClear: boolean]> = [
	['DD_API_KEY', key, true],
	['API_KEY', key, true],
	['DD_API_KEY', 'of another form', true],
	['HARMLESS', key, true],
	['HARMLESS', `before ${key} behind`, true],
	['DATABASE_PASSWORD', 'hunter2', true],
	['DATABASE_URL', 'postgres://me:hunter2@db/shop', true],
	['DD_ADDITIONAL_ENDPOINTS', endpoints(key), true],
	['DD_APM_ADDITIONAL_ENDPOINTS', endpoints('of another form'), true],
	['DD_LOGS_CONFIG_ADDITIONAL_ENDPOINTS', '[{"api_key":"k","Host":"intake","Port":443}]', true],
	['DD_LOGS_CONFIG_ADDITIONAL_ENDPOINTS', '[{"Host":"intake","Port":443}]', false],
	['DD_PROCESS_CONFIG_ADDITIONAL_ENDPOINTS', endpoints('ENC[key]'), false],
	['DD_ADDITIONAL_ENDPOINTS', '{}', false],
	['DD_ADDITIONAL_ENDPOINTS', 'no JSON', true],
	['DD_API_KEY', 'ENC[datadog/key]', false],
	['DD_API_KEY', '', false],
	['DD_API_KEY', keyReference, false],
	['DD_SECRET_BACKEND_TYPE', 'aws.secrets', false],
	['DD_API_KEY_FILE', '/run/secrets/key', false],
	['DD_AUTH_TOKEN_FILE_PATH', String.raw`C:\token`, false],
	['TOKEN_ENDPOINT', 'https://login.example/token', false],
	['SECRET_ARN', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:x-AbCdEf', false],
	['KEY_LENGTH', '2048', false],
	['DD_APM_OBFUSCATION_KEYS', 'true', false],
	['DD_SITE', 'datadoghq.com', false],
	['COMMIT', '0123456789abcdef0123456789abcdef01234567', false],
];

for (const [name, value, expected] of cases) {
	test(`${name}=${JSON.stringify(value)} ${expected ? 'shows' : "doesn't show"} a secret`, () => {
		equal(isInClear(name, value), expected);
	});
}
