import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {ok} from '../../../source/domain/choices/problem/checked.ts';
import {settingFields} from '../../../source/domain/choices/setting-fields.ts';
import {defaultSettings} from '../../../source/domain/choices/choices.ts';
import {misplacedKey, refuseKeys} from '../../../source/domain/questions/refuse-keys.ts';

const key = 'c0ffee41d2b7083f9a6e15b4d8c2709e';

/** Whether a text with this at its start is taken. */
function isRefused(text: string, {initial = '', secret = false} = {}): boolean {
	const input = refuseKeys({kind: 'text', initial, secret, of: entered => ok(entered)});
	return input.kind === 'text' && input.of(text).kind === 'refused';
}

test('a key is refused where none is asked for', () => {
	const digest = `sha256:${key}${key}`;
	const task = `arn:aws:ecs:us-east-1:123456789012:task/shop/${key}`;
	const commit = `${key}01234567`;
	deepEqual(
		[key, `"${key}"`, `DD_ENV=${key}`, `ddapi_${key}`, digest, task, commit].map(text => isRefused(text)),
		[true, true, true, true, false, false, false],
	);
	deepEqual([isRefused(key, {secret: true}), isRefused(`code${key}`, {initial: 'code'})], [false, true]);
});

test('a value that stands in a field already stays', () => {
	const fields = settingFields({'env-vars': `A=${key}`}, defaultSettings);
	const input = refuseKeys({kind: 'form', fields, of: entries => ok(entries)});
	const field = input.kind === 'form' ? input.fields.find(({id}) => id === 'env-vars') : undefined;
	deepEqual(
		[`A=${key} B=1`, `A=${key} B=${key.replace('c0ffee', 'c0c0c0')}`].map(entry => field?.check(entry)),
		[undefined, misplacedKey],
	);
});
