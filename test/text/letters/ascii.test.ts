import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {ascii} from '../../../source/text/letters/ascii.ts';

test('our symbols have ASCII twins', () => {
	equal(
		ascii('✔ env DD_LOGS_ENABLED  false → true · key ← secret…'),
		'ok env DD_LOGS_ENABLED  false -> true - key <- secret...',
	);
});

test('names that people chose stay as they are', () => {
	equal(ascii('쇼핑몰-prod'), '쇼핑몰-prod');
});
