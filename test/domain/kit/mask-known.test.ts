import {deepEqual, equal} from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import test from 'node:test';
import {maskedKnown, withoutKnown} from '../../../source/domain/kit/mask-known.ts';

const secrets = ['pa"ss\\wörd & <more>\n/+=?', 'c0ffee41d2b7083f9a6e15b4d8c2709e', 'half of a \u{D800} pair'];

const bytes = (text: string) => Buffer.from(text).toString('base64');

/** How a text of somebody else's can have a secret. */
const echoes: Readonly<Record<string, (secret: string) => string>> = {
	plain: secret => secret,
	quoted: secret => `Value '${secret}' at 'secretString' failed to satisfy constraint`,
	json: secret => JSON.stringify({SecretString: secret}),
	'json in json': secret => JSON.stringify({body: JSON.stringify({SecretString: secret})}),
	address: secret => `https://x/?value=${encodeURIComponent(secret.toWellFormed())}&more=1`,
	form: secret => new URLSearchParams({Value: secret}).toString(),
	'json in a form': secret => new URLSearchParams({Value: JSON.stringify({a: secret})}).toString(),
	xml: secret =>
		secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
	base64: secret => bytes(secret),
	'base64, one behind': secret => bytes(`:${secret}:`),
	'base64, two behind': secret => bytes(`ab${secret}xyz`),
	'base64 of an address': secret => Buffer.from(`a${secret}z`).toString('base64url'),
};

for (const [name, echo] of Object.entries(echoes)) {
	for (const secret of secrets) {
		test(`an echo as ${name} of ${JSON.stringify(secret)} keeps no 12 of its characters together`, () => {
			const masked = maskedKnown(echo(secret), [secret]);
			const whole = echo(secret);
			const parts = Array.from({length: whole.length}, (_, at) => whole.slice(at, at + 12));
			const left = parts.filter(part => part.length === 12 && masked.includes(part) && isSecret(part, echo));
			deepEqual({left, isMasked: masked.includes('********')}, {left: [], isMasked: true});
		});
	}
}

/** What stands in the echo of any other secret too is not of this one. */
function isSecret(part: string, echo: (secret: string) => string): boolean {
	return !echo('-'.repeat(24)).includes(part);
}

test('what was cut off is masked as far as it goes', () => {
	equal(maskedKnown('Value c0ffee41d2b7083f9a6... is too long', secrets), 'Value ********... is too long');
});

test('short texts are no secrets: half of a sentence would be gone', () => {
	equal(maskedKnown('it is on', ['on', 's', '']), 'it is on');
});

test('what has no secret in it stays the same thing, and functions stay in what has one', () => {
	const reveal = () => secrets[0];
	const open = {a: ['x', {b: 1}]};
	const clean = withoutKnown(secrets);
	equal(clean(open), open);
	deepEqual(clean({a: [`x ${secrets[1] ?? ''}`, {b: 1, reveal}], c: undefined}), {
		a: ['x ********', {b: 1, reveal}],
		c: undefined,
	});
});

test('what stands in many places is looked through once, and stays one thing in a copy', () => {
	// Written out, thirty levels of two are a thousand million texts.
	const wide = (deepest: string) => {
		let all: unknown = [deepest];
		for (let level = 0; level < 30; level += 1) {
			all = [all, all];
		}

		return all;
	};

	const clean = withoutKnown(secrets);
	const open = wide('x');
	equal(clean(open), open);
	const masked = clean(wide(`x ${secrets[1] ?? ''}`)) as readonly unknown[];
	equal(masked[0], masked[1]);
	let level: unknown = masked;
	while (Array.isArray(level)) {
		[level] = level as readonly unknown[];
	}

	equal(level, 'x ********');
	const rest = {b: ['x']};
	equal((clean({a: secrets[1], rest}) as {rest: unknown}).rest, rest);
});

test('a secret is found behind more things than are remembered', () => {
	const many = Array.from({length: 20_000}, (_, index) => ({id: `i-${index}`, more: {name: 'x'}}));
	const clean = withoutKnown(secrets);
	equal(clean(many), many);
	const masked = clean([...many, {id: secrets[0]}]);
	deepEqual([masked.at(-1), masked.at(0) === many[0]], [{id: '********'}, true]);
});
