import {test, type TestContext} from 'node:test';
import {equal, throws} from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {licences} from '../../../.ci/licences.ts';

test('each text is there once, with the packages that it is for', t => {
	const files = [
		installed(t, {name: 'b', license: 'MIT'}, 'The text.\r\n'),
		installed(t, {name: '@scope/a', license: 'MIT'}, 'The text.'),
		'source/version.ts',
	];
	equal(licences(files), '@scope/a@1.0.0 (MIT)\nb@1.0.0 (MIT)\n\nThe text.\n');
});

test('a package without a text gets the standard one, with its author', t => {
	const [heading, , copyright] = licences([
		installed(t, {name: 'a', license: 'MIT', author: {name: 'Somebody'}}),
	]).split('\n', 3);
	equal(`${heading} ${copyright}`, 'a@1.0.0 (MIT) Copyright (c) Somebody');
});

test('a package that may not be shipped stops the build', t => {
	throws(
		() => licences([installed(t, {name: 'a', license: 'AGPL-3.0'}, 'text')]),
		/a@1\.0\.0 has no licence that allows shipping it: AGPL-3\.0/v,
	);
	throws(() => licences([installed(t, {name: 'a'}, 'text')]), /a@1\.0\.0 has no licence/v);
	throws(() => licences([installed(t, {name: 'a', license: 'ISC'})]), /without the text of its licence, ISC/v);
});

function installed(
	t: TestContext,
	manifest: {readonly name: string; readonly license?: string; readonly author?: unknown},
	licence?: string,
): string {
	const root = mkdtempSync(path.join(tmpdir(), 'licences-'));
	t.after(() => {
		rmSync(root, {recursive: true, force: true});
	});
	const folder = path.join(root, 'node_modules', manifest.name);
	mkdirSync(path.join(folder, 'lib'), {recursive: true});
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify({version: '1.0.0', ...manifest}));
	if (licence !== undefined) {
		writeFileSync(path.join(folder, 'LICENSE'), licence);
	}

	return path.join(folder, 'lib/index.js');
}
