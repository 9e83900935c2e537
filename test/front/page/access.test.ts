import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {accessFaults} from './accessible.ts';

test('what not everybody can use is found', async () => {
	const page = '<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1><a href="#x"></a></main></html>';
	deepEqual(await accessFaults(page), ['link-name: <a href="#x"></a>']);
});
